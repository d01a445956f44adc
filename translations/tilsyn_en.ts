<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Call</name>
    <message numerus="yes">
        <source>The room is locked, %n present</source>
        <translation>
            <numerusform>The room is locked, %n present</numerusform>
            <numerusform>The room is locked, %n present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The room is open, %n present</source>
        <translation>
            <numerusform>The room is open, %n present</numerusform>
            <numerusform>The room is open, %n present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The planned time is over. The next visit comes about %n min late.</source>
        <translation>
            <numerusform>The planned time is over. The next visit comes about %n min late.</numerusform>
            <numerusform>The planned time is over. The next visit comes about %n min late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are waiting to be let in</source>
        <translation>
            <numerusform>%n is waiting to be let in</numerusform>
            <numerusform>%n are waiting to be let in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayRows</name>
    <message numerus="yes">
        <source>Break, %n min agreed</source>
        <translation>
            <numerusform>Break, %n min agreed</numerusform>
            <numerusform>Break, %n min agreed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n free</numerusform>
            <numerusform>%n free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more than fit</source>
        <translation>
            <numerusform>%n more than fits</numerusform>
            <numerusform>%n more than fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n min late</source>
        <translation>
            <numerusform>About %n min late</numerusform>
            <numerusform>About %n min late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min after the shift</source>
        <translation>
            <numerusform>%n min after the shift</numerusform>
            <numerusform>%n min after the shift</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfflineStartWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time for working without it is over: you were last signed in on %1, and at most %n hour(s) without a new sign-in are allowed.</source>
        <comment>date and time</comment>
        <translation>
            <numerusform>The time for working without it is over: you were last signed in on %1, and at most %n hour without a new sign-in is allowed.</numerusform>
            <numerusform>The time for working without it is over: you were last signed in on %1, and at most %n hours without a new sign-in are allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people can open their desks with what is stored on this machine; your passphrase opens yours. The newest is from %1 and %2 old. What you do is kept and sent when you have signed in again.</source>
        <comment>date and time; age</comment>
        <translation>
            <numerusform>%n person can open the desk with what is stored on this machine; your passphrase opens yours. The newest is from %1 and %2 old. What you do is kept and sent when you have signed in again.</numerusform>
            <numerusform>%n people can open their desks with what is stored on this machine; your passphrase opens yours. The newest is from %1 and %2 old. What you do is kept and sent when you have signed in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is not the passphrase. Try again in %n second(s).</source>
        <translation>
            <numerusform>This is not the passphrase. Try again in %n second.</numerusform>
            <numerusform>This is not the passphrase. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message numerus="yes">
        <source>Tried %n time(s)</source>
        <translation>
            <numerusform>Tried %n time</numerusform>
            <numerusform>Tried %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>%1, %n min</source>
        <translation>
            <numerusform>%1, %n min</numerusform>
            <numerusform>%1, %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation>
            <numerusform>Every month</numerusform>
            <numerusform>Every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Every week</numerusform>
            <numerusform>Every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message numerus="yes">
        <source>%n entry was not accepted</source>
        <translation>
            <numerusform>%n entry was not accepted</numerusform>
            <numerusform>%n entries were not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome was not accepted</source>
        <translation>
            <numerusform>%n outcome was not accepted</numerusform>
            <numerusform>%n outcomes were not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step after no answer was not accepted</source>
        <translation>
            <numerusform>%n step after no answer was not accepted</numerusform>
            <numerusform>%n steps after no answer were not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed time was not accepted</source>
        <translation>
            <numerusform>%n changed time was not accepted</numerusform>
            <numerusform>%n changed times were not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promised call was not accepted as done</source>
        <translation>
            <numerusform>%n promised call was not accepted as done</numerusform>
            <numerusform>%n promised calls were not accepted as done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WrongClock</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::app::Application</name>
    <message numerus="yes">
        <source>Answers in %n ms</source>
        <translation>
            <numerusform>Answers in %n ms</numerusform>
            <numerusform>Answers in %n ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::app::Lock</name>
    <message numerus="yes">
        <source>%n not sent yet: kept encrypted on this machine and sent after the next sign-in here.</source>
        <translation>
            <numerusform>%n not sent yet: kept encrypted on this machine and sent after the next sign-in here.</numerusform>
            <numerusform>%n not sent yet: kept encrypted on this machine and sent after the next sign-in here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::ChatSection</name>
    <message numerus="yes">
        <source>Chat, %n unread</source>
        <translation>
            <numerusform>Chat, %n unread</numerusform>
            <numerusform>Chat, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::DayFoot</name>
    <message numerus="yes">
        <source>Tell %n that they will wait</source>
        <translation>
            <numerusform>Tell %n that they will wait</numerusform>
            <numerusform>Tell %n that they will wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will read this:</source>
        <translation>
            <numerusform>%n will read this:</numerusform>
            <numerusform>%n will read this:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::OutboxPanel</name>
    <message numerus="yes">
        <source>%n more of others who use this machine</source>
        <translation>
            <numerusform>%n more of others who use this machine</numerusform>
            <numerusform>%n more of others who use this machine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::UnansweredPanel</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::Bar</name>
    <message numerus="yes">
        <source>%n to call</source>
        <comment>unanswered calls and promises</comment>
        <translation>
            <numerusform>%n to call</numerusform>
            <numerusform>%n to call</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::CommandPalette</name>
    <message numerus="yes">
        <source>%n actions. Enter does it, Esc goes back.</source>
        <translation>
            <numerusform>%n action. Enter does it, Esc goes back.</numerusform>
            <numerusform>%n actions. Enter does the chosen one, Esc goes back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::LockView</name>
    <message numerus="yes">
        <source>Several attempts did not fit. The next one can be made in %n s.</source>
        <translation>
            <numerusform>Several attempts did not fit. The next one can be made in %n s.</numerusform>
            <numerusform>Several attempts did not fit. The next one can be made in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waits</source>
        <translation>
            <numerusform>%n waits</numerusform>
            <numerusform>%n wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::MainWindow</name>
    <message numerus="yes">
        <source>%n row could not be read</source>
        <translation>
            <numerusform>%n row could not be read</numerusform>
            <numerusform>%n rows could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::PatientBanner</name>
    <message numerus="yes">
        <source>%1 (%n years)</source>
        <comment>birth date and age</comment>
        <translation>
            <numerusform>%1 (%n year)</numerusform>
            <numerusform>%1 (%n years)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::SignInView</name>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation>
            <numerusform>Use at least %n character.</numerusform>
            <numerusform>Use at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::WaitingBell</name>
    <message numerus="yes">
        <source>%n is waiting</source>
        <comment>number of patients</comment>
        <translation>
            <numerusform>%n is waiting</numerusform>
            <numerusform>%n are waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
