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
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n not sent yet</numerusform>
            <numerusform>%n not sent yet</numerusform>
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
</TS>
