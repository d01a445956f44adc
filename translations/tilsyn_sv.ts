<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Not possible now</source>
        <translation>Inte möjligt nu</translation>
    </message>
    <message>
        <source>“%1” is not on screen now</source>
        <translation>”%1” är inte på skärmen nu</translation>
    </message>
</context>
<context>
    <name>Call</name>
    <message>
        <source>Try again with F2, or write the outcome with Ctrl+Enter.</source>
        <translation>Försök igen med F2, eller skriv utfallet med Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Try again with F2, or call %1 by phone and write the outcome with Ctrl+Enter.</source>
        <translation>Försök igen med F2, eller ring %1 på telefon och skriv utfallet med Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Somebody is waiting to be let in</source>
        <translation>Någon väntar på att släppas in</translation>
    </message>
    <message>
        <source>Inviting the patient …</source>
        <translation>Bjuder in patienten …</translation>
    </message>
    <message>
        <source>The patient declined the call</source>
        <translation>Patienten avböjde samtalet</translation>
    </message>
    <message>
        <source>The patient did not answer</source>
        <translation>Patienten svarade inte</translation>
    </message>
    <message>
        <source>The invitation was withdrawn</source>
        <translation>Inbjudan återkallades</translation>
    </message>
    <message>
        <source>The patient answered and is on the way in</source>
        <translation>Patienten har svarat och är på väg in</translation>
    </message>
    <message>
        <source>The patient has left the room</source>
        <translation>Patienten har lämnat rummet</translation>
    </message>
    <message>
        <source>Ringing the patient</source>
        <translation>Ringer patienten</translation>
    </message>
    <message>
        <source>Asking for a room …</source>
        <translation>Begär ett rum …</translation>
    </message>
    <message>
        <source>A room is being made, this can take a minute or two</source>
        <translation>Ett rum skapas, det kan ta en minut eller två</translation>
    </message>
    <message>
        <source>Going into the room …</source>
        <translation>Går in i rummet …</translation>
    </message>
    <message>
        <source>In the call</source>
        <translation>I samtal</translation>
    </message>
    <message>
        <source>Ending the call …</source>
        <translation>Avslutar samtalet …</translation>
    </message>
    <message>
        <source>The call is over</source>
        <translation>Samtalet är slut</translation>
    </message>
    <message>
        <source>The call could not be made.</source>
        <translation>Samtalet kunde inte kopplas upp.</translation>
    </message>
    <message>
        <source>You, host</source>
        <translation>Du, värd</translation>
    </message>
    <message>
        <source>In the waiting room</source>
        <translation>I väntrummet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Ansluter</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Värd</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gäst</translation>
    </message>
    <message>
        <source>microphone off</source>
        <translation>mikrofon av</translation>
    </message>
    <message>
        <source>camera off</source>
        <translation>kamera av</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>av %1</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Över tiden</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Kvar</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>till %1</translation>
    </message>
    <message>
        <source>Next %1</source>
        <translation>Nästa %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 försenad</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>i tid</translation>
    </message>
    <message>
        <source>None, came by this visit&apos;s link</source>
        <translation>Inget, kom via besökets länk</translation>
    </message>
    <message>
        <source>The link is right: make sure of the person</source>
        <translation>Länken är rätt: kontrollera vem det är</translation>
    </message>
    <message>
        <source>No name stated: ask before you let them in</source>
        <translation>Namn ej angivet: fråga innan du släpper in</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Stämmer</translation>
    </message>
    <message>
        <source>Another name: ask before you let them in</source>
        <translation>Ett annat namn: fråga innan du släpper in</translation>
    </message>
    <message>
        <source>Ready to call</source>
        <translation>Klar att ringa</translation>
    </message>
    <message>
        <source>%1 pictures/s, %2 % lost</source>
        <translation>%1 bilder/s, %2 % förlust</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>The room is locked, %n present</source>
        <translation>
            <numerusform>Rummet är låst, %n närvarande</numerusform>
            <numerusform>Rummet är låst, %n närvarande</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The room is open, %n present</source>
        <translation>
            <numerusform>Rummet är öppet, %n närvarande</numerusform>
            <numerusform>Rummet är öppet, %n närvarande</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody is waiting. Let them in with F4.</source>
        <translation>Någon väntar. Släpp in med F4.</translation>
    </message>
    <message>
        <source>You are in the room. The patient is not here yet.</source>
        <translation>Du är i rummet. Patienten är inte här ännu.</translation>
    </message>
    <message>
        <source>Somebody waits in this visit&apos;s waiting room</source>
        <translation>Någon väntar i besökets väntrum</translation>
    </message>
    <message>
        <source>The link has been opened, nobody waits yet</source>
        <translation>Länken är öppnad, ingen väntar ännu</translation>
    </message>
    <message>
        <source>The patient has the link and can come early</source>
        <translation>Brukaren har länken och kan komma tidigt</translation>
    </message>
    <message>
        <source>The waiting room does not work right now. You can call as usual.</source>
        <translation>Väntrummet fungerar inte just nu. Du kan ringa som vanligt.</translation>
    </message>
    <message>
        <source>The room is booked until %1. It is kept for as long as the call goes on.</source>
        <translation>Rummet är bokat till %1. Det behålls så länge samtalet pågår.</translation>
    </message>
    <message>
        <source>Less than two minutes of the planned time are left.</source>
        <translation>Det är mindre än två minuter kvar av den planerade tiden.</translation>
    </message>
    <message>
        <source>The planned time is over. Nobody waits for it yet.</source>
        <translation>Den planerade tiden är slut. Ingen väntar på det ännu.</translation>
    </message>
    <message numerus="yes">
        <source>The planned time is over. The next visit comes about %n min late.</source>
        <translation>
            <numerusform>Den planerade tiden är slut. Nästa besök blir ungefär %n min försenat.</numerusform>
            <numerusform>Den planerade tiden är slut. Nästa besök blir ungefär %n min försenat.</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>från %1</translation>
    </message>
    <message>
        <source>Seen %1, not heard since</source>
        <translation>Sågs %1, ingen kontakt sedan</translation>
    </message>
    <message>
        <source>Somebody is waiting. F4 lets them in as soon as the room is heard again.</source>
        <translation>Någon väntar. F4 släpper in så snart det finns kontakt med rummet igen.</translation>
    </message>
    <message numerus="yes">
        <source>%n are waiting to be let in</source>
        <translation>
            <numerusform>%n väntar på att bli insläppt</numerusform>
            <numerusform>%n väntar på att bli insläppta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date with the month in words</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>a date with the day of the week</comment>
        <translation>dddd d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>DayRows</name>
    <message>
        <source>%1–%2</source>
        <comment>from, to</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Break taken %1</source>
        <translation>Paus tagen %1</translation>
    </message>
    <message>
        <source>On break since %1</source>
        <translation>På paus sedan %1</translation>
    </message>
    <message>
        <source>Break not taken</source>
        <translation>Paus inte tagen</translation>
    </message>
    <message numerus="yes">
        <source>Break, %n min agreed</source>
        <translation>
            <numerusform>Paus, %n min avtalad</numerusform>
            <numerusform>Paus, %n min avtalade</numerusform>
        </translation>
    </message>
    <message>
        <source>The break counts here, but the server has not taken it down: colleagues do not see it. %1</source>
        <translation>Pausen gäller här, men servern har inte noterat den: kollegor ser den inte. %1</translation>
    </message>
    <message>
        <source>No more time was given: a colleague has moved this visit. The list has been fetched anew.</source>
        <translation>Ingen mer tid gavs: en kollega har flyttat besöket. Listan har hämtats på nytt.</translation>
    </message>
    <message>
        <source>The plan was not changed, and a call that is going on is not cut. %1</source>
        <translation>Planen ändrades inte, och ett pågående samtal bryts inte. %1</translation>
    </message>
    <message>
        <source>On break until %1, %2 left</source>
        <translation>På paus till %1, %2 kvar</translation>
    </message>
    <message>
        <source>The break until %1 is over</source>
        <translation>Pausen till %1 är slut</translation>
    </message>
    <message>
        <source>Break %1 is due</source>
        <translation>Det är dags för paus %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>told %1: %2 min</source>
        <translation>meddelat %1: %2 min</translation>
    </message>
    <message>
        <source>%1: on break since %2</source>
        <translation>%1: på paus sedan %2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 av %2 klara</translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n ledig</numerusform>
            <numerusform>%n lediga</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more than fit</source>
        <translation>
            <numerusform>%n för mycket</numerusform>
            <numerusform>%n för många</numerusform>
        </translation>
    </message>
    <message>
        <source>the day is full</source>
        <translation>dagen är full</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n kvar</numerusform>
            <numerusform>%n kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 slots, %3</source>
        <comment>used, all, what is free</comment>
        <translation>%1 av %2 tider, %3</translation>
    </message>
    <message numerus="yes">
        <source>About %n min late</source>
        <translation>
            <numerusform>%n min sen</numerusform>
            <numerusform>%n min sen</numerusform>
        </translation>
    </message>
    <message>
        <source>On time</source>
        <translation>I tid</translation>
    </message>
    <message>
        <source>ends ≈ %1</source>
        <translation>slutar ≈ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n min after the shift</source>
        <translation>
            <numerusform>%n min efter passet</numerusform>
            <numerusform>%n min efter passet</numerusform>
        </translation>
    </message>
    <message>
        <source>The visit at %1 runs into your break</source>
        <translation>Besöket kl. %1 går in i pausen</translation>
    </message>
    <message>
        <source>Next, told</source>
        <translation>Nästa, meddelad</translation>
    </message>
    <message>
        <source>Told %1 min</source>
        <translation>Sagt %1 min</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>A colleague</source>
        <translation>En kollega</translation>
    </message>
    <message>
        <source>%1 has had this visit since %2.</source>
        <translation>%1 har haft det här besöket sedan kl. %2.</translation>
    </message>
    <message>
        <source>%1 has this visit.</source>
        <translation>%1 har det här besöket.</translation>
    </message>
    <message>
        <source>%1 took this visit over at %2.</source>
        <translation>%1 tog över det här besöket kl. %2.</translation>
    </message>
    <message>
        <source>%1 has taken this visit over.</source>
        <translation>%1 har tagit över det här besöket.</translation>
    </message>
    <message>
        <source>Take this visit over from %1? A call that is going on there goes on.</source>
        <translation>Vill du ta över besöket från %1? Ett samtal som pågår där fortsätter.</translation>
    </message>
    <message>
        <source>your colleague</source>
        <translation>din kollega</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ta över</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Låt bli</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Frågar servern …</translation>
    </message>
    <message>
        <source>Nothing has changed: the server could not be asked.</source>
        <translation>Inget har ändrats: servern kunde inte tillfrågas.</translation>
    </message>
    <message>
        <source>You have had this visit since %1. Colleagues see your name on it.</source>
        <translation>Du har haft det här besöket sedan kl. %1. Kollegor ser ditt namn på det.</translation>
    </message>
    <message>
        <source>You have this visit. Colleagues see your name on it.</source>
        <translation>Du har det här besöket. Kollegor ser ditt namn på det.</translation>
    </message>
    <message>
        <source>What you have written is kept. Agree on who goes on.</source>
        <translation>Det du har skrivit finns kvar. Kom överens om vem som fortsätter.</translation>
    </message>
    <message>
        <source>Your call was not started, nobody is rung twice.</source>
        <translation>Ditt samtal startades inte, så ingen blir uppringd två gånger.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>key</comment>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>Offline</name>
    <message>
        <source>The region cannot be reached.</source>
        <translation>Regionen kan inte nås.</translation>
    </message>
    <message>
        <source>The region does not answer in time.</source>
        <translation>Regionen svarar inte i tid.</translation>
    </message>
    <message>
        <source>Something else answers, perhaps a log-in page of the network.</source>
        <translation>Något annat svarar, kanske nätverkets inloggningssida.</translation>
    </message>
    <message>
        <source>The certificate is not trusted: nothing is sent.</source>
        <translation>Certifikatet är inte betrott: inget skickas.</translation>
    </message>
    <message>
        <source>The region does not let you in.</source>
        <translation>Regionen ger dig inte åtkomst.</translation>
    </message>
    <message>
        <source>The region&apos;s name is not found.</source>
        <translation>Regionens namn hittas inte på nätet.</translation>
    </message>
    <message>
        <source>The region has trouble of its own.</source>
        <translation>Regionen har egna problem.</translation>
    </message>
    <message>
        <source>%1 There is no list on this machine yet; it comes as soon as the line is back.</source>
        <comment>why there is no connection</comment>
        <translation>%1 Det finns ingen lista på maskinen än; den kommer så snart förbindelsen är tillbaka.</translation>
    </message>
    <message>
        <source>%1 The list is old, from %2. Ask a colleague what has changed since.</source>
        <comment>why there is no connection, time</comment>
        <translation>%1 Listan är gammal, från %2. Fråga en kollega vad som har ändrats sedan dess.</translation>
    </message>
    <message>
        <source>%1 You can go on: the list is from %2, what you do is kept and sent later.</source>
        <comment>why there is no connection, time</comment>
        <translation>%1 Du kan fortsätta: listan är från %2, det du gör sparas och skickas senare.</translation>
    </message>
    <message>
        <source>You are not signed in with the region.</source>
        <translation>Du är inte inloggad hos regionen.</translation>
    </message>
</context>
<context>
    <name>OfflineStartWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n timme</numerusform>
            <numerusform>%n timmar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>What you have not sent is safe: it stays encrypted on this machine and is sent after your next sign-in here.</source>
        <translation>Det du inte har skickat är i säkerhet: det ligger krypterat på den här datorn och skickas efter din nästa inloggning här.</translation>
    </message>
    <message>
        <source>Your region does not let a desk be opened without it.</source>
        <translation>Din region tillåter inte att en arbetsplats öppnas utan den.</translation>
    </message>
    <message numerus="yes">
        <source>The time for working without it is over: you were last signed in on %1, and at most %n hour(s) without a new sign-in are allowed.</source>
        <comment>date and time</comment>
        <translation>
            <numerusform>Tiden då du får arbeta utan den är slut: du var senast inloggad %1, och högst %n timme utan ny inloggning är tillåten.</numerusform>
            <numerusform>Tiden då du får arbeta utan den är slut: du var senast inloggad %1, och högst %n timmar utan ny inloggning är tillåtna.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can open your desk with what is stored on this machine. It is from %1 and %2 old. Without the region you may work until %3; what you do is kept and sent when you have signed in again.</source>
        <comment>date and time; age; date and time</comment>
        <translation>Du kan öppna din arbetsplats med det som är sparat på den här datorn. Det är från %1 och %2 gammalt. Utan regionen får du arbeta till %3; det du gör sparas och skickas när du är inloggad igen.</translation>
    </message>
    <message numerus="yes">
        <source>%n people can open their desks with what is stored on this machine; your passphrase opens yours. The newest is from %1 and %2 old. What you do is kept and sent when you have signed in again.</source>
        <comment>date and time; age</comment>
        <translation>
            <numerusform>%n person kan öppna sin arbetsplats med det som är sparat på den här datorn; din lösenfras öppnar din. Det nyaste är från %1 och %2 gammalt. Det du gör sparas och skickas när du är inloggad igen.</numerusform>
            <numerusform>%n personer kan öppna sina arbetsplatser med det som är sparat på den här datorn; din lösenfras öppnar din. Det nyaste är från %1 och %2 gammalt. Det du gör sparas och skickas när du är inloggad igen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored %1</source>
        <comment>date and time</comment>
        <translation>Sparat %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <comment>date and time</comment>
        <translation>Till %1</translation>
    </message>
    <message>
        <source>Several people have their files here, and the machine&apos;s keystore cannot tell which of them you are. That takes a sign-in at the region.</source>
        <translation>Flera har sina filer här, och datorns nyckellager kan inte veta vem av dem du är. Det kräver en inloggning hos regionen.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock cannot be right.</source>
        <translation>Den här datorns klocka kan inte gå rätt.</translation>
    </message>
    <message>
        <source>It says %1, but something was already written here on %2, so it is not known how long you have been without the region. Ask your help desk to set the clock right, or sign in when the region answers.</source>
        <comment>date and time; date and time</comment>
        <translation>Den visar %1, men här skrevs redan något %2, så det är inte känt hur länge du har varit utan regionen. Be supporten ställa klockan, eller logga in när regionen svarar.</translation>
    </message>
    <message>
        <source>This passphrase opens the files of more than one person, so it cannot tell who you are. Nothing has been opened.</source>
        <translation>Den här lösenfrasen öppnar fleras filer och kan därför inte visa vem du är. Inget har öppnats.</translation>
    </message>
    <message numerus="yes">
        <source>This is not the passphrase. Try again in %n second(s).</source>
        <translation>
            <numerusform>Det är inte lösenfrasen. Försök igen om %n sekund.</numerusform>
            <numerusform>Det är inte lösenfrasen. Försök igen om %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing has been changed.</source>
        <translation>Det är inte lösenfrasen. Inget har ändrats.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>signed %1</source>
        <translation>signerat %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, person</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A colleague was first</source>
        <translation>En kollega var först</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Avvisat av servern</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Skickas</translation>
    </message>
    <message>
        <source>Waiting for sign-in</source>
        <translation>Väntar på inloggning</translation>
    </message>
    <message>
        <source>Waiting for the line</source>
        <translation>Väntar på förbindelsen</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Väntar på att skickas</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s)</source>
        <translation>
            <numerusform>Försökt %n gång</numerusform>
            <numerusform>Försökt %n gånger</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, next at %2</source>
        <comment>how often tried, time</comment>
        <translation>%1, nästa kl. %2</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>inte angivet</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from, to</comment>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>no note</source>
        <translation>ingen anteckning</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>inget registrerat</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Utfall: %1</translation>
    </message>
    <message>
        <source>A colleague has recorded it</source>
        <translation>En kollega har registrerat det</translation>
    </message>
    <message>
        <source>I have recorded it elsewhere</source>
        <translation>Jag har registrerat det på annat håll</translation>
    </message>
    <message>
        <source>It was the wrong visit</source>
        <translation>Det var fel besök</translation>
    </message>
    <message>
        <source>Another reason, in my own words</source>
        <translation>Ett annat skäl, med egna ord</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>inte känt än</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Took place by</source>
        <translation>Ägde rum via</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>With the patient</source>
        <translation>Med patienten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerat</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signerat</translation>
    </message>
    <message>
        <source>After no answer: the follow-up is begun</source>
        <translation>Inget svar: uppföljningen har börjat</translation>
    </message>
    <message>
        <source>After no answer: %1, %2</source>
        <comment>step, result</comment>
        <translation>Inget svar: %1, %2</translation>
    </message>
    <message>
        <source>New time: %1</source>
        <translation>Ny tid: %1</translation>
    </message>
    <message>
        <source>The promised call has been made</source>
        <translation>Det utlovade samtalet är ringt</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>%1 %2, %3–%4</source>
        <translation>%1 %2, %3–%4</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n min</source>
        <translation>
            <numerusform>%1, %n min</numerusform>
            <numerusform>%1, %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Call again %1</source>
        <translation>Ring igen %1</translation>
    </message>
    <message>
        <source>%1: %2, due %3</source>
        <translation>%1: %2, frist %3</translation>
    </message>
    <message>
        <source>%1. Informed about video %2</source>
        <translation>%1. Informerad om video %2</translation>
    </message>
    <message>
        <source>Confirmed at an earlier contact</source>
        <translation>Bekräftad vid en tidigare kontakt</translation>
    </message>
    <message>
        <source>No call has been held.</source>
        <translation>Inget samtal har hållits.</translation>
    </message>
    <message>
        <source>The call lasted %1 and ended %2.</source>
        <translation>Samtalet varade %1 och avslutades kl. %2.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Syfte</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Utfört</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identitet</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Skrivet av</translation>
    </message>
    <message>
        <source>Visit with outcome and duration</source>
        <translation>Besök med utfall och längd</translation>
    </message>
    <message>
        <source>Note and checklist</source>
        <translation>Anteckning och checklista</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checklista</translation>
    </message>
    <message>
        <source>Task to call again</source>
        <translation>Uppgift att ringa igen</translation>
    </message>
    <message>
        <source>Task to a team</source>
        <translation>Uppgift till ett team</translation>
    </message>
    <message>
        <source>Task to %1</source>
        <translation>Uppgift till %1</translation>
    </message>
    <message>
        <source>How identity was established</source>
        <translation>Hur identiteten bekräftades</translation>
    </message>
    <message>
        <source>Appointment %1 is closed</source>
        <translation>Bokningen %1 avslutas</translation>
    </message>
    <message>
        <source>Choose how the visit went.</source>
        <translation>Välj hur besöket gick.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Välj en orsak.</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>Skriv vad som ska göras.</translation>
    </message>
    <message>
        <source>Choose who is to do it.</source>
        <translation>Välj vem som ska göra det.</translation>
    </message>
    <message>
        <source>Minutes must be between 0 and 600.</source>
        <translation>Minuter ska vara mellan 0 och 600.</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>not reached</source>
        <translation>inte nådd</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>nådd</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>beställt</translation>
    </message>
    <message>
        <source>Every weekday</source>
        <translation>Varje vardag</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Varje dag</translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation>
            <numerusform>Varje månad</numerusform>
            <numerusform>Var %n:e månad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>varje vecka</numerusform>
            <numerusform>var %n:e vecka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Varje vecka</numerusform>
            <numerusform>Var %n:e vecka</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Varje dag</numerusform>
            <numerusform>Var %n:e dag</numerusform>
        </translation>
    </message>
    <message>
        <source>Ring again</source>
        <translation>Ring igen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Anhörig</translation>
    </message>
    <message>
        <source>Key holder</source>
        <translation>Granne med nyckel</translation>
    </message>
    <message>
        <source>Order a visit</source>
        <translation>Beställ ett besök</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Vanlig</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Snart</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Genast</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>om %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>för %1 sedan</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>rhythm and times of a series</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>time, step, result</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>sentence, note</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Markera allt</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Upp</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Ned</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp u&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Klistra &amp;in</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Markera allt</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp u&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Klistra &amp;in</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Markera allt</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message numerus="yes">
        <source>%n entry was not accepted</source>
        <translation>
            <numerusform>%n registrering avvisades</numerusform>
            <numerusform>%n registreringar avvisades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome was not accepted</source>
        <translation>
            <numerusform>%n utfall avvisades</numerusform>
            <numerusform>%n utfall avvisades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step after no answer was not accepted</source>
        <translation>
            <numerusform>%n steg efter obesvarat samtal avvisades</numerusform>
            <numerusform>%n steg efter obesvarat samtal avvisades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed time was not accepted</source>
        <translation>
            <numerusform>%n ändrad tid avvisades</numerusform>
            <numerusform>%n ändrade tider avvisades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promised call was not accepted as done</source>
        <translation>
            <numerusform>%n utlovat samtal godtogs inte som ringt</numerusform>
            <numerusform>%n utlovade samtal godtogs inte som ringda</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnPageWords</name>
    <message>
        <source>You are signed in. You may close this tab and go back to Tilsyn.</source>
        <translation>Du är inloggad. Du kan stänga den här fliken och gå tillbaka till Tilsyn.</translation>
    </message>
    <message>
        <source>The sign-in did not succeed. You may close this tab and try again in Tilsyn.</source>
        <translation>Inloggningen lyckades inte. Du kan stänga den här fliken och försöka igen i Tilsyn.</translation>
    </message>
</context>
<context>
    <name>SignInWords</name>
    <message>
        <source>The sign-in did not succeed.</source>
        <translation>Inloggningen lyckades inte.</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, tell your help desk the last line.</source>
        <translation>Försök igen. Händer det en gång till, ge supporten den sista raden.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 kan inte nås.</translation>
    </message>
    <message>
        <source>Check the network and try again. Nothing on this machine has been lost.</source>
        <translation>Kontrollera nätverket och försök igen. Inget på den här datorn har gått förlorat.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not one that this machine trusts.</source>
        <translation>Den här datorn litar inte på certifikatet från %1.</translation>
    </message>
    <message>
        <source>Nothing has been sent. Do not go on; tell your help desk the last line.</source>
        <translation>Inget har skickats. Gå inte vidare; ge supporten den sista raden.</translation>
    </message>
    <message>
        <source>Your account has no role in Tilsyn.</source>
        <translation>Ditt konto har ingen roll i Tilsyn.</translation>
    </message>
    <message>
        <source>Ask your administrator for a role, or sign in with another account.</source>
        <translation>Be administratören om en roll, eller logga in med ett annat konto.</translation>
    </message>
    <message>
        <source>%1 answered with something that is no sign-in.</source>
        <translation>%1 svarade med något som inte är en inloggning.</translation>
    </message>
    <message>
        <source>It may be under maintenance. Try again in a few minutes.</source>
        <translation>Det kan vara underhåll. Försök igen om några minuter.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>Inloggningen avbröts.</translation>
    </message>
    <message>
        <source>You can begin anew at any time.</source>
        <translation>Du kan börja om när som helst.</translation>
    </message>
    <message>
        <source>No region is set up on this machine.</source>
        <translation>Ingen region är inställd på den här datorn.</translation>
    </message>
    <message>
        <source>Ask your administrator for the region&apos;s profile file, or start Tilsyn with --practice to get to know it without a region.</source>
        <translation>Be administratören om regionens profilfil, eller starta Tilsyn med --practice för att lära känna det utan en region.</translation>
    </message>
    <message>
        <source>The region&apos;s profile cannot be used.</source>
        <translation>Regionens profil kan inte användas.</translation>
    </message>
    <message>
        <source>Nothing has been changed. Give your help desk the last line: it names what is wrong.</source>
        <translation>Inget har ändrats. Ge supporten den sista raden: den säger vad som är fel.</translation>
    </message>
    <message>
        <source>Your encrypted files on this machine cannot be opened.</source>
        <translation>Dina krypterade filer på den här datorn kan inte öppnas.</translation>
    </message>
    <message>
        <source>They have not been changed. Try again; if it happens once more, give your help desk the last line before anything is deleted: unsent work may be in them.</source>
        <translation>De har inte ändrats. Försök igen; händer det en gång till, ge supporten den sista raden innan något tas bort: det kan finnas oskickat arbete i dem.</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>A colleague has this visit in hand.</source>
        <translation>En kollega har tagit det här besöket.</translation>
    </message>
    <message>
        <source>You are no longer signed in to the region.</source>
        <translation>Du är inte längre inloggad hos regionen.</translation>
    </message>
    <message>
        <source>The booking service does not answer.</source>
        <translation>Bokningstjänsten svarar inte.</translation>
    </message>
    <message>
        <source>The booking service gives you no room.</source>
        <translation>Bokningstjänsten ger dig inget rum.</translation>
    </message>
    <message>
        <source>The room was not ready in time.</source>
        <translation>Rummet blev inte klart i tid.</translation>
    </message>
    <message>
        <source>The room does not take its own PIN.</source>
        <translation>Rummet tar inte emot sin egen PIN-kod.</translation>
    </message>
    <message>
        <source>The room asks for a sign-on that visits do not have.</source>
        <translation>Rummet ber om en inloggning som besök inte har.</translation>
    </message>
    <message>
        <source>The conference service does not know the room.</source>
        <translation>Videotjänsten känner inte till rummet.</translation>
    </message>
    <message>
        <source>The conference service let you in as a guest only.</source>
        <translation>Videotjänsten släppte bara in dig som gäst.</translation>
    </message>
    <message>
        <source>The room could not be locked, so nobody was let into it.</source>
        <translation>Rummet gick inte att låsa, så ingen släpptes in.</translation>
    </message>
    <message>
        <source>The room is full.</source>
        <translation>Rummet är fullt.</translation>
    </message>
    <message>
        <source>The conference service has no free place.</source>
        <translation>Videotjänsten har ingen ledig plats.</translation>
    </message>
    <message>
        <source>The conference service is being maintained.</source>
        <translation>Videotjänsten underhålls just nu.</translation>
    </message>
    <message>
        <source>The conference service does not answer.</source>
        <translation>Videotjänsten svarar inte.</translation>
    </message>
    <message>
        <source>Somebody took you out of the room.</source>
        <translation>Någon har tagit dig ur rummet.</translation>
    </message>
    <message>
        <source>The conference service wants to move the call, which this program does not do.</source>
        <translation>Videotjänsten vill flytta samtalet, och det gör inte det här programmet.</translation>
    </message>
    <message>
        <source>The conference service closed the room because nobody came.</source>
        <translation>Videotjänsten stängde rummet eftersom ingen kom.</translation>
    </message>
    <message>
        <source>Somebody ended the call for everybody.</source>
        <translation>Någon har avslutat samtalet för alla.</translation>
    </message>
    <message>
        <source>The conference service refused or ended the call.</source>
        <translation>Videotjänsten nekade eller avslutade samtalet.</translation>
    </message>
    <message>
        <source>The picture stopped twice.</source>
        <translation>Bilden stannade två gånger.</translation>
    </message>
    <message>
        <source>The conference service has lost you.</source>
        <translation>Videotjänsten har tappat dig.</translation>
    </message>
    <message>
        <source>No contact with the conference service.</source>
        <translation>Ingen kontakt med videotjänsten.</translation>
    </message>
    <message>
        <source>Picture and sound are interrupted.</source>
        <translation>Bild och ljud är avbrutna.</translation>
    </message>
    <message>
        <source>The picture stopped.</source>
        <translation>Bilden stannade.</translation>
    </message>
    <message>
        <source>The invitation did not reach the patient.</source>
        <translation>Inbjudan nådde inte fram till patienten.</translation>
    </message>
    <message>
        <source>That was not done.</source>
        <translation>Det blev inte gjort.</translation>
    </message>
    <message>
        <source>Picture and sound go on without it. It is tried again.</source>
        <translation>Bild och ljud fortsätter utan. Ett nytt försök görs.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Nya försök görs automatiskt.</translation>
    </message>
    <message>
        <source>You are going back into the same room. The patient stays in it.</source>
        <translation>Du är på väg in i samma rum igen. Patienten är kvar i det.</translation>
    </message>
    <message>
        <source>The connection is being made again. The patient is still in the room.</source>
        <translation>Anslutningen görs om. Patienten är kvar i rummet.</translation>
    </message>
    <message>
        <source>It is being started again. Microphone and camera stay as they were.</source>
        <translation>Den startas igen. Mikrofon och kamera är som de var.</translation>
    </message>
    <message>
        <source>The patient is still in the room, and neither sees nor hears you now.</source>
        <translation>Patienten är kvar i rummet och varken ser eller hör dig nu.</translation>
    </message>
    <message>
        <source>The room is open and waits.</source>
        <translation>Rummet är öppet och väntar.</translation>
    </message>
    <message>
        <source>The call goes on.</source>
        <translation>Samtalet fortsätter.</translation>
    </message>
    <message>
        <source>Alt+P starts the picture again.</source>
        <translation>Alt+P startar bilden igen.</translation>
    </message>
    <message>
        <source>Alt+P starts the picture again, or call %1 by phone.</source>
        <translation>Alt+P startar bilden igen, eller ring %1.</translation>
    </message>
    <message>
        <source>F2 sends it again.</source>
        <translation>F2 skickar den igen.</translation>
    </message>
    <message>
        <source>F2 sends it again, or call %1 by phone.</source>
        <translation>F2 skickar den igen, eller ring %1.</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>Försök igen.</translation>
    </message>
    <message>
        <source>Ctrl+F2 ends the call.</source>
        <translation>Ctrl+F2 avslutar samtalet.</translation>
    </message>
    <message>
        <source>If it takes too long, call %1 by phone. Ctrl+F2 ends the call.</source>
        <translation>Om det tar för lång tid, ring %1. Ctrl+F2 avslutar samtalet.</translation>
    </message>
    <message>
        <source>The room is kept, and the patient can wait in it.</source>
        <translation>Rummet finns kvar, och patienten kan vänta i det.</translation>
    </message>
    <message>
        <source>The patient has not been called yet.</source>
        <translation>Patienten har inte blivit uppringd än.</translation>
    </message>
    <message>
        <source>The patient has been told that the visit is over for now.</source>
        <translation>Patienten har fått veta att besöket är slut för nu.</translation>
    </message>
    <message>
        <source>Go on with the next visit with F3.</source>
        <translation>Gå vidare till nästa besök med F3.</translation>
    </message>
    <message>
        <source>Sign out and in again, then call with F2.</source>
        <translation>Logga ut och in igen och ring sedan med F2.</translation>
    </message>
    <message>
        <source>Call %1 by phone, or sign out and in again and call with F2.</source>
        <translation>Ring %1, eller logga ut och in igen och ring med F2.</translation>
    </message>
    <message>
        <source>F2 goes back in. Ctrl+Enter writes the outcome.</source>
        <translation>F2 går in igen. Ctrl+Enter skriver utfallet.</translation>
    </message>
    <message>
        <source>F2 goes back in, or call %1 by phone. Ctrl+Enter writes the outcome.</source>
        <translation>F2 går in igen, eller ring %1. Ctrl+Enter skriver utfallet.</translation>
    </message>
    <message>
        <source>Try again with F2, or write the outcome with Ctrl+Enter.</source>
        <translation>Försök igen med F2, eller skriv utfallet med Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Try again with F2, or call %1 by phone and write the outcome with Ctrl+Enter.</source>
        <translation>Försök igen med F2, eller ring %1 på telefon och skriv utfallet med Ctrl+Enter.</translation>
    </message>
    <message>
        <source>%1 is gone; %2 is used instead.</source>
        <translation>%1 är borta; %2 används i stället.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 är borta.</translation>
    </message>
    <message>
        <source>The camera is gone.</source>
        <translation>Kameran är borta.</translation>
    </message>
    <message>
        <source>The microphone is gone.</source>
        <translation>Mikrofonen är borta.</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>Ingen kamera hittades.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>Ingen mikrofon hittades.</translation>
    </message>
    <message>
        <source>Another program uses the camera.</source>
        <translation>Ett annat program använder kameran.</translation>
    </message>
    <message>
        <source>Another program uses the microphone.</source>
        <translation>Ett annat program använder mikrofonen.</translation>
    </message>
    <message>
        <source>This program may not use the camera.</source>
        <translation>Det här programmet får inte använda kameran.</translation>
    </message>
    <message>
        <source>This program may not use the microphone.</source>
        <translation>Det här programmet får inte använda mikrofonen.</translation>
    </message>
    <message>
        <source>What was muted stays muted, what was on stays on.</source>
        <translation>Det som var avstängt är fortfarande avstängt, och det som var på är på.</translation>
    </message>
    <message>
        <source>Alt+E chooses another.</source>
        <translation>Alt+E väljer en annan enhet.</translation>
    </message>
    <message>
        <source>You are still heard, but not seen.</source>
        <translation>Du hörs fortfarande, men syns inte.</translation>
    </message>
    <message>
        <source>You are still seen, but not heard.</source>
        <translation>Du syns fortfarande, men hörs inte.</translation>
    </message>
    <message>
        <source>Close the other program, or choose another device with Alt+E.</source>
        <translation>Stäng det andra programmet, eller välj en annan enhet med Alt+E.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another device with Alt+E.</source>
        <translation>Anslut den, eller välj en annan enhet med Alt+E.</translation>
    </message>
</context>
<context>
    <name>Unanswered</name>
    <message>
        <source>Call again, as promised</source>
        <translation>Ring igen som utlovat</translation>
    </message>
    <message>
        <source>Contact %1 of %2</source>
        <translation>Kontakt %1 av %2</translation>
    </message>
    <message>
        <source>Write outcome</source>
        <translation>Skriv utfall</translation>
    </message>
    <message>
        <source>Patient not readable</source>
        <translation>Patient kan ej läsas</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>in outbox</source>
        <translation>i utkorg</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Inte besvarat</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>inte nådd</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>nådd</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>beställt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, result</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what was done, by whom</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>clock, how far away</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, relation</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>What remains is the outcome.</source>
        <translation>Bara utfallet återstår.</translation>
    </message>
    <message>
        <source>Ring again %1.</source>
        <translation>Ring igen %1.</translation>
    </message>
    <message>
        <source>Ring again now.</source>
        <translation>Ring igen nu.</translation>
    </message>
    <message>
        <source>Dial the patient&apos;s number.</source>
        <translation>Ring brukarens nummer.</translation>
    </message>
    <message>
        <source>Dial a relative: do they know how the patient is?</source>
        <translation>Ring en anhörig: vet de hur brukaren mår?</translation>
    </message>
    <message>
        <source>Dial the neighbour: can they look in?</source>
        <translation>Ring grannen: kan de titta in?</translation>
    </message>
    <message>
        <source>Nobody was reached. Order a visit.</source>
        <translation>Ingen kunde nås. Beställ ett besök.</translation>
    </message>
    <message>
        <source>A colleague was faster. On the server: %1. Yours, kept in the outbox: %2.</source>
        <translation>En kollega var snabbare. På servern: %1. Ditt, som ligger i utkorgen: %2.</translation>
    </message>
    <message>
        <source>the visit has its outcome</source>
        <translation>besöket har sitt utfall</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, who</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not clarified</source>
        <translation>Inte klarlagt</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Inte nådd</translation>
    </message>
    <message>
        <source>Clarified</source>
        <translation>Klarlagt</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nådd</translation>
    </message>
    <message>
        <source>You promised to call again: %1.</source>
        <translation>Ett nytt samtal är utlovat: %1.</translation>
    </message>
    <message>
        <source>You promised to call again.</source>
        <translation>Ett nytt samtal är utlovat.</translation>
    </message>
    <message>
        <source>Reached by phone</source>
        <translation>Nådd per telefon</translation>
    </message>
    <message>
        <source>The second contact of the same task, at %1.</source>
        <translation>Den andra kontakten i samma uppgift, kl. %1.</translation>
    </message>
    <message>
        <source>Everybody who was called has answered, and nothing is promised.</source>
        <translation>Alla som ringts upp har svarat, och inget är utlovat.</translation>
    </message>
    <message>
        <source>%1 Not answered</source>
        <translation>%1 Inte besvarat</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbete</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Närstående</translation>
    </message>
    <message>
        <source>Video visit %1–%2</source>
        <translation>Videobesök %1–%2</translation>
    </message>
    <message>
        <source>%1 of %2 today</source>
        <translation>%1 av %2 i dag</translation>
    </message>
    <message>
        <source>My visit</source>
        <translation>Mitt besök</translation>
    </message>
    <message>
        <source>Next visit %1</source>
        <translation>Nästa besök %1</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ej angivet</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 today, at %3</source>
        <translation>%1 av %2 i dag, kl. %3</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>I samtal</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Ringer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Utfört</translation>
    </message>
    <message>
        <source>Partly held</source>
        <translation>Delvis</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Inget svar</translation>
    </message>
    <message>
        <source>Technical failure</source>
        <translation>Tekniskt fel</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Inställt</translation>
    </message>
    <message>
        <source>Physical visit</source>
        <translation>Fysiskt besök</translation>
    </message>
    <message>
        <source>Write outcome</source>
        <translation>Skriv utfall</translation>
    </message>
    <message>
        <source>Patient not readable</source>
        <translation>Patient kan ej läsas</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Avliden</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taget</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerat</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>konflikt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>avvisat</translation>
    </message>
    <message>
        <source>in outbox</source>
        <translation>i utkorg</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>född %1</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>End the call that is going on first.</source>
        <translation>Avsluta först det samtal som pågår.</translation>
    </message>
    <message>
        <source>Today&apos;s visits could not be fetched. %1</source>
        <translation>Dagens besök kunde inte hämtas. %1</translation>
    </message>
    <message>
        <source>Today&apos;s visits could not be fetched. There is no connection to the server.</source>
        <translation>Dagens besök kunde inte hämtas. Det finns ingen anslutning till servern.</translation>
    </message>
    <message>
        <source>Fetching today&apos;s visits …</source>
        <translation>Hämtar dagens besök …</translation>
    </message>
    <message>
        <source>No visits of your own today. Choose Team above to see the visits of your teams.</source>
        <translation>Du har inga besök i dag. Välj Team ovan för att se dina teams besök.</translation>
    </message>
    <message>
        <source>No visits for your teams today. Choose All above to see the rest.</source>
        <translation>Dina team har inga besök i dag. Välj Alla ovan för att se resten.</translation>
    </message>
    <message>
        <source>No visits today. Press Ctrl+R to ask the server again.</source>
        <translation>Inga besök i dag. Tryck Ctrl+R för att fråga servern igen.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n väntar</numerusform>
            <numerusform>%n väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 av %2 utförda</translation>
    </message>
    <message>
        <source>%1 · from %2, %3 old</source>
        <translation>%1 · från kl. %2, %3 gammal</translation>
    </message>
    <message>
        <source>Rows from the server that could not be read: %1</source>
        <translation>Rader från servern som inte kunde läsas: %1</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Ring igen</translation>
    </message>
    <message>
        <source>link open</source>
        <translation>länk öppnad</translation>
    </message>
    <message>
        <source>no waiting room</source>
        <translation>inget väntrum</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time and initials, for how long</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>sedan %1</translation>
    </message>
    <message>
        <source>From %1, %2 old</source>
        <translation>Från %1, %2 gammal</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Held</source>
        <translation>Genomfört</translation>
    </message>
    <message>
        <source>Partly held</source>
        <translation>Delvis genomfört</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Inget svar</translation>
    </message>
    <message>
        <source>Cancelled by the patient</source>
        <translation>Inställt av patient</translation>
    </message>
    <message>
        <source>Cancelled by us</source>
        <translation>Inställt av oss</translation>
    </message>
    <message>
        <source>Technical failure</source>
        <translation>Tekniskt fel</translation>
    </message>
    <message>
        <source>Moved to a physical visit</source>
        <translation>Flyttat till fysiskt besök</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Ingen kontakt</translation>
    </message>
    <message>
        <source>No reason</source>
        <translation>Ingen orsak</translation>
    </message>
    <message>
        <source>The patient is unwell</source>
        <translation>Patienten mår inte bra</translation>
    </message>
    <message>
        <source>The patient declined</source>
        <translation>Patienten avböjde</translation>
    </message>
    <message>
        <source>The patient is away</source>
        <translation>Patienten är borta</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Ingen svarade</translation>
    </message>
    <message>
        <source>No sound or picture</source>
        <translation>Inget ljud eller ingen bild</translation>
    </message>
    <message>
        <source>The line was lost</source>
        <translation>Linjen bröts</translation>
    </message>
    <message>
        <source>Fault in the patient&apos;s device</source>
        <translation>Fel på patientens enhet</translation>
    </message>
    <message>
        <source>A colleague was absent</source>
        <translation>En kollega var frånvarande</translation>
    </message>
    <message>
        <source>Needs somebody on the spot</source>
        <translation>Kräver någon på plats</translation>
    </message>
    <message>
        <source>Another reason, see the note</source>
        <translation>Annan orsak, se anteckningen</translation>
    </message>
    <message>
        <source>Known from before</source>
        <translation>Känd sedan tidigare</translation>
    </message>
    <message>
        <source>Electronic ID</source>
        <translation>E-legitimation</translation>
    </message>
    <message>
        <source>Showed proof of identity</source>
        <translation>Visade legitimation</translation>
    </message>
    <message>
        <source>Vouched for by relative or staff</source>
        <translation>Intygad av närstående eller personal</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Skickat</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Levererat</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Öppnat</translation>
    </message>
    <message>
        <source>Camera and sound in order</source>
        <translation>Kamera och ljud i ordning</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Svarat</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Avböjt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>In the waiting room</source>
        <translation>I väntrummet</translation>
    </message>
    <message>
        <source>In the call</source>
        <translation>I samtal</translation>
    </message>
    <message>
        <source>Line not measured yet</source>
        <translation>Linjen är inte mätt än</translation>
    </message>
    <message>
        <source>The line is good</source>
        <translation>Linjen är god</translation>
    </message>
    <message>
        <source>The line is usable</source>
        <translation>Linjen är brukbar</translation>
    </message>
    <message>
        <source>The line is unstable</source>
        <translation>Linjen är ostabil</translation>
    </message>
    <message>
        <source>The line is broken</source>
        <translation>Linjen är bruten</translation>
    </message>
    <message>
        <source>Data is being lost</source>
        <translation>Data går förlorade</translation>
    </message>
    <message>
        <source>Long delay</source>
        <translation>Lång fördröjning</translation>
    </message>
    <message>
        <source>Few pictures</source>
        <translation>Få bilder</translation>
    </message>
    <message>
        <source>Nothing arrives</source>
        <translation>Inget kommer fram</translation>
    </message>
    <message>
        <source>This visit already has an outcome.</source>
        <translation>Besöket har redan ett utfall.</translation>
    </message>
    <message>
        <source>This visit is cancelled.</source>
        <translation>Besöket är inställt.</translation>
    </message>
    <message>
        <source>The patient is registered as deceased and cannot be called.</source>
        <translation>Patienten är registrerad som avliden och kan inte ringas upp.</translation>
    </message>
    <message>
        <source>The patient of this visit could not be read, so nobody can be called.</source>
        <translation>Besökets patient kunde inte läsas, så ingen kan ringas upp.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Det finns ingen anslutning till servern.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Servern svarade inte i tid.</translation>
    </message>
    <message>
        <source>You are no longer signed in.</source>
        <translation>Du är inte längre inloggad.</translation>
    </message>
    <message>
        <source>The server does not allow you this.</source>
        <translation>Servern tillåter dig inte detta.</translation>
    </message>
    <message>
        <source>The server does not know this.</source>
        <translation>Servern känner inte till detta.</translation>
    </message>
    <message>
        <source>Somebody else changed this first.</source>
        <translation>Någon annan ändrade detta först.</translation>
    </message>
    <message>
        <source>The server refused this.</source>
        <translation>Servern avvisade detta.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read.</source>
        <translation>Serverns svar kunde inte läsas.</translation>
    </message>
    <message>
        <source>The files on this computer could not be read or written.</source>
        <translation>Filerna på den här datorn kunde inte läsas eller skrivas.</translation>
    </message>
    <message>
        <source>This was given up.</source>
        <translation>Detta avbröts.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Din roll tillåter inte detta.</translation>
    </message>
</context>
<context>
    <name>WrongClock</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the region&apos;s</source>
        <translation>Den här datorns klocka går %1 efter regionens</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the region&apos;s</source>
        <translation>Den här datorns klocka går %1 före regionens</translation>
    </message>
</context>
<context>
    <name>tilsyn::app::Application</name>
    <message>
        <source>The practice region</source>
        <translation>Övningsregionen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>date, time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, unit</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Line to %1</source>
        <translation>Linje till %1</translation>
    </message>
    <message numerus="yes">
        <source>Answers in %n ms</source>
        <translation>
            <numerusform>Svarar på %n ms</numerusform>
            <numerusform>Svarar på %n ms</numerusform>
        </translation>
    </message>
    <message>
        <source>Files on this machine</source>
        <translation>Filer på den här datorn</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Krypterade</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tidszon</translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing has been changed.</source>
        <translation>Det är inte lösenfrasen. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Go on in your browser. This window waits for you.</source>
        <translation>Fortsätt i webbläsaren. Det här fönstret väntar på dig.</translation>
    </message>
    <message>
        <source>%1 has signed in, but %2 works here.</source>
        <translation>%1 har loggat in, men här arbetar %2.</translation>
    </message>
</context>
<context>
    <name>tilsyn::app::Lock</name>
    <message>
        <source>There is no connection to sign in with now. It is tried all the time; when it is back the button is here. Nothing is lost meanwhile.</source>
        <translation>Det finns ingen förbindelse att logga in med nu. Försök görs hela tiden; när den är tillbaka finns knappen här. Inget går förlorat under tiden.</translation>
    </message>
    <message>
        <source>Your files could not be read. Sign in again, or ask your help desk.</source>
        <translation>Dina filer kunde inte läsas. Logga in igen, eller fråga er support.</translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing has been changed.</source>
        <translation>Det här är inte lösenfrasen. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The sign-in was not accepted. The desk stays locked; what was begun is kept.</source>
        <translation>Inloggningen godtogs inte. Skrivbordet förblir låst; det som är påbörjat är sparat.</translation>
    </message>
    <message>
        <source>The sign-in could not be reached. The desk stays locked; try again in a moment.</source>
        <translation>Inloggningen kunde inte nås. Skrivbordet förblir låst; försök igen om en stund.</translation>
    </message>
    <message>
        <source>%1 has signed in, but %2 has a call here. It has to end first.</source>
        <translation>%1 har loggat in, men %2 har ett samtal här. Det måste avslutas först.</translation>
    </message>
    <message>
        <source>%1 has signed in, but %2 works here.</source>
        <translation>%1 har loggat in, men här arbetar %2.</translation>
    </message>
    <message>
        <source>Everything has been sent. Drafts stay encrypted on this machine.</source>
        <translation>Allt är skickat. Utkast ligger kvar krypterade på den här datorn.</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet: kept encrypted on this machine and sent after the next sign-in here.</source>
        <translation>
            <numerusform>%n är inte skickat än: sparat krypterat på den här datorn och skickas efter nästa inloggning här.</numerusform>
            <numerusform>%n är inte skickade än: sparade krypterat på den här datorn och skickas efter nästa inloggning här.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::CallPanel</name>
    <message>
        <source>saved locally %1</source>
        <translation>sparat lokalt %1</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Släpp in</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>Avvisa</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checklista</translation>
    </message>
    <message>
        <source>writing …</source>
        <translation>skriver …</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>I rummet</translation>
    </message>
    <message>
        <source>Where the call stands, what the patient&apos;s side has reached, and who waits to be let in.</source>
        <translation>Hur långt samtalet har kommit, vad patientens sida har nått och vem som väntar på att släppas in.</translation>
    </message>
    <message>
        <source>Compare the stated name with the expected one before F4 lets somebody in. Ctrl+F2 ends the call.</source>
        <translation>Jämför det angivna namnet med det väntade innan F4 släpper in någon. Ctrl+F2 avslutar samtalet.</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Hos %1</translation>
    </message>
    <message>
        <source>Ring again</source>
        <translation>Ring igen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Cancel the call</source>
        <translation>Avbryt samtalet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>title of the panel</comment>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Follow up: no answer</source>
        <translation>Följ upp: inget svar</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <translation>10 minuter till</translation>
    </message>
    <message>
        <source>When several wait, arrows choose one of them; Enter lets that one in.</source>
        <translation>När flera väntar väljer piltangenterna en av dem; Enter släpper in den.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::ChatSection</name>
    <message>
        <source>Chat</source>
        <translation>Chatt</translation>
    </message>
    <message>
        <source>Nothing has been written yet. What is written here is not kept after the call.</source>
        <translation>Inget har skrivits än. Det som skrivs här sparas inte efter samtalet.</translation>
    </message>
    <message>
        <source>Chat with the patient</source>
        <translation>Chatt med brukaren</translation>
    </message>
    <message>
        <source>Write to the patient</source>
        <translation>Skriv till brukaren</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Skicka</translation>
    </message>
    <message>
        <source>Close the chat</source>
        <translation>Stäng chatten</translation>
    </message>
    <message numerus="yes">
        <source>Chat, %n unread</source>
        <translation>
            <numerusform>Chatt, %n oläst</numerusform>
            <numerusform>Chatt, %n olästa</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gäst</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, being sent</source>
        <comment>who, time</comment>
        <translation>%1, %2, skickas</translation>
    </message>
    <message>
        <source>%1, %2, not sent</source>
        <comment>who, time</comment>
        <translation>%1, %2, inte skickat</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::Clocks</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::ConflictPanel</name>
    <message>
        <source>Both versions</source>
        <translation>Båda versionerna</translation>
    </message>
    <message>
        <source>Send mine as well, on top</source>
        <translation>Skicka även min, ovanpå</translation>
    </message>
    <message>
        <source>Keep theirs, keep my note as a draft</source>
        <translation>Behåll deras, min anteckning blir utkast</translation>
    </message>
    <message>
        <source>Edit mine again</source>
        <translation>Redigera min igen</translation>
    </message>
    <message>
        <source>Keep theirs, discard mine</source>
        <translation>Behåll deras, kasta min</translation>
    </message>
    <message>
        <source>Ask the server again</source>
        <translation>Fråga servern igen</translation>
    </message>
    <message>
        <source>Two versions of the visit %1</source>
        <translation>Två versioner av besöket %1</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Två versioner</translation>
    </message>
    <message>
        <source>A colleague recorded this visit before yours arrived. Both are kept; choose what counts.</source>
        <translation>En kollega registrerade besöket innan ditt kom fram. Båda finns kvar; välj vad som gäller.</translation>
    </message>
    <message>
        <source>The visit was changed at the server after you opened it. Yours is kept; choose what happens with it.</source>
        <translation>Besöket ändrades på servern efter att du öppnade det. Ditt finns kvar; välj vad som ska hända med det.</translation>
    </message>
    <message>
        <source>%1 Yours is kept; what the server has is shown as soon as it answers.</source>
        <comment>what went wrong</comment>
        <translation>%1 Ditt finns kvar; det servern har visas så snart den svarar.</translation>
    </message>
    <message>
        <source>Reading what the server has …</source>
        <translation>Läser vad servern har …</translation>
    </message>
    <message>
        <source>Yours, not sent</source>
        <translation>Ditt, inte skickat</translation>
    </message>
    <message>
        <source>At the server</source>
        <translation>På servern</translation>
    </message>
    <message>
        <source>%1 (differs)</source>
        <comment>a field of the two versions</comment>
        <translation>%1 (skiljer sig)</translation>
    </message>
    <message>
        <source>Somebody changed this visit before what you recorded arrived. Both versions stand here, and what differs is bold.</source>
        <translation>Någon ändrade besöket innan det du registrerade kom fram. Båda versionerna står här, och det som skiljer sig är fetstilt.</translation>
    </message>
    <message>
        <source>Alt+1 sends yours on top: the server keeps both, yours as the latest. Alt+2 leaves theirs and keeps your note as a draft.</source>
        <translation>Alt+1 skickar ditt ovanpå: servern behåller båda, ditt som det senaste. Alt+2 låter deras stå och sparar din anteckning som utkast.</translation>
    </message>
    <message>
        <source>Alt+3 opens yours in the form again, Alt+4 discards yours with a reason.</source>
        <translation>Alt+3 öppnar ditt i formuläret igen, Alt+4 kastar ditt med ett skäl.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::DayFoot</name>
    <message>
        <source>Not now</source>
        <translation>Inte nu</translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation>+%1 min</translation>
    </message>
    <message>
        <source>End the break</source>
        <translation>Avsluta pausen</translation>
    </message>
    <message>
        <source>Begin the break</source>
        <translation>Börja pausen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Skicka</translation>
    </message>
    <message numerus="yes">
        <source>Tell %n that they will wait</source>
        <translation>
            <numerusform>Meddela %n om försening</numerusform>
            <numerusform>Meddela %n om försening</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell who will wait</source>
        <translation>Meddela försening</translation>
    </message>
    <message numerus="yes">
        <source>%n will read this:</source>
        <translation>
            <numerusform>%n får läsa detta:</numerusform>
            <numerusform>%n får läsa detta:</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking for the words …</source>
        <translation>Hämtar texten …</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Skickar …</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Skickat</translation>
    </message>
    <message>
        <source>Was told the same before; not sent again</source>
        <translation>Har fått samma besked förut; skickas inte igen</translation>
    </message>
    <message>
        <source>Not sent. %1 Ctrl+D tries again; nobody is told twice.</source>
        <translation>Inte skickat. %1 Ctrl+D försöker igen; ingen får besked två gånger.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::DeskPanel</name>
    <message>
        <source>open</source>
        <translation>öppna</translation>
    </message>
    <message>
        <source>call</source>
        <translation>ring</translation>
    </message>
    <message>
        <source>Choose a visit in the list to see it here.</source>
        <translation>Välj ett besök i listan för att se det här.</translation>
    </message>
    <message>
        <source>The visits of the day will be here.</source>
        <translation>Dagens besök kommer här.</translation>
    </message>
    <message>
        <source>Nobody is open. Choose a visit in the list, then Enter opens the patient and F2 calls.</source>
        <translation>Ingen patient är öppen. Välj ett besök i listan, så öppnar Enter patienten och F2 ringer.</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Skrivbord</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::DevicesPanel</name>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ned</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Använd</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Glöm</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Din bild</translation>
    </message>
    <message>
        <source>How you are seen and heard</source>
        <translation>Så syns och hörs du</translation>
    </message>
    <message>
        <source>Picture and sound stay on this computer. They are open as long as this page is, and no longer.</source>
        <translation>Bild och ljud stannar på den här datorn. De är öppna så länge den här sidan är det, och inte längre.</translation>
    </message>
    <message>
        <source>The first device in each list that is plugged in is used. Plugging never changes whether you are muted.</source>
        <translation>Den första anslutna enheten i varje lista används. Att ansluta eller koppla ur ändrar aldrig om din mikrofon är av.</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>Testton</translation>
    </message>
    <message>
        <source>Test tone, %1</source>
        <comment>output</comment>
        <translation>Testton, %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>volume</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Volume, %1</source>
        <comment>output</comment>
        <translation>Volym, %1</translation>
    </message>
    <message>
        <source>Nothing could be played there. Choose another device, or try again.</source>
        <translation>Inget kunde spelas upp där. Välj en annan enhet eller försök igen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Slå på</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Ingen mikrofon</translation>
    </message>
    <message>
        <source>Muted in the operating system</source>
        <translation>Avstängd i operativsystemet</translation>
    </message>
    <message>
        <source>You are heard</source>
        <translation>Du hörs</translation>
    </message>
    <message>
        <source>Say something: the bars must move</source>
        <translation>Säg något: staplarna ska röra sig</translation>
    </message>
    <message>
        <source>Your camera, microphone and outputs by rank: the first one that is plugged in is used.</source>
        <translation>Kamera, mikrofon och högtalare i ordning: den första som är ansluten används.</translation>
    </message>
    <message>
        <source>Arrows choose a device, Alt with the arrows moves it, Enter puts it first. Delete forgets one that is not plugged in.</source>
        <translation>Piltangenterna väljer en enhet, Alt med piltangenterna flyttar den, Enter sätter den först. Delete glömmer en som inte är ansluten.</translation>
    </message>
    <message>
        <source>The call, the ringing and the sound that somebody waits have each an output of their own. The test tone is what you will hear.</source>
        <translation>Samtalet, ringsignalen och ljudet som säger att någon väntar har var sin utgång. Testtonen är det du kommer att höra.</translation>
    </message>
    <message>
        <source>Alt+E or Escape closes this page and lets camera and microphone go.</source>
        <translation>Alt+E eller Esc stänger den här sidan och släpper kamera och mikrofon.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheter</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::DevicesText</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Sound of the call</source>
        <translation>Ljud i samtalet</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Ringsignal</translation>
    </message>
    <message>
        <source>Somebody waits</source>
        <translation>Någon väntar</translation>
    </message>
    <message>
        <source>No camera has been seen on this computer yet.</source>
        <translation>Ingen kamera har setts på den här datorn ännu.</translation>
    </message>
    <message>
        <source>No microphone has been seen on this computer yet.</source>
        <translation>Ingen mikrofon har setts på den här datorn ännu.</translation>
    </message>
    <message>
        <source>No loudspeaker and no headset has been seen on this computer yet.</source>
        <translation>Varken högtalare eller headset har setts på den här datorn ännu.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::FaultStrip</name>
    <message>
        <source>The service says: %1</source>
        <translation>Tjänsten säger: %1</translation>
    </message>
    <message>
        <source>Something is the matter with the call</source>
        <translation>Något är fel med samtalet</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::GiveUpBox</name>
    <message>
        <source>Discard</source>
        <translation>Kasta</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behåll det</translation>
    </message>
    <message>
        <source>Why is it discarded?</source>
        <translation>Varför kastas det?</translation>
    </message>
    <message>
        <source>It is not sent. The text and the reason stay encrypted on this machine, and the log shows it.</source>
        <translation>Det skickas inte. Texten och skälet stannar krypterade på den här maskinen, och det syns i loggen.</translation>
    </message>
    <message>
        <source>The reason in your own words</source>
        <translation>Skälet med egna ord</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::HandStrip</name>
    <message>
        <source>In whose hand the visit is</source>
        <translation>Vem som har besöket</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Lämna tillbaka</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ta över</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::IdentityForm</name>
    <message>
        <source>First contact: how is identity known?</source>
        <translation>Första kontakten: hur är identiteten känd?</translation>
    </message>
    <message>
        <source>Choose how</source>
        <translation>Välj hur</translation>
    </message>
    <message>
        <source>Informed about how video visits work</source>
        <translation>Informerad om videobesök</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Notera</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::JournalPanel</name>
    <message>
        <source>The clipboard is emptied after 60 s.</source>
        <translation>Urklipp töms efter 60 s.</translation>
    </message>
    <message>
        <source>Sent when you complete</source>
        <translation>Skickas när du slutför</translation>
    </message>
    <message>
        <source>Without a connection it goes to the outbox and is sent later.</source>
        <translation>Utan anslutning läggs det i utkorgen och skickas senare.</translation>
    </message>
    <message>
        <source>Without a connection all goes to the outbox and is sent later.</source>
        <translation>Utan anslutning läggs allt i utkorgen och skickas senare.</translation>
    </message>
    <message>
        <source>The text for the record as it stands. Completing copies it to the clipboard, which is emptied after a minute.</source>
        <translation>Texten till journalen som den är nu. När du slutför kopieras den till urklipp, som töms efter en minut.</translation>
    </message>
    <message>
        <source>copied when done</source>
        <translation>kopieras när du slutför</translation>
    </message>
    <message>
        <source>Text for the record</source>
        <translation>Journaltext</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::KnockRow</name>
    <message>
        <source>Stated name</source>
        <translation>Angivet namn</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ej angivet</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::Ladder</name>
    <message>
        <source>What the patient&apos;s side has reached</source>
        <translation>Vad patientens sida har nått</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::LineSign</name>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::Lobby</name>
    <message>
        <source>Expected</source>
        <translation>Väntad</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::Meter</name>
    <message>
        <source>Own microphone</source>
        <translation>Egen mikrofon</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::OldDataBand</name>
    <message>
        <source>OLD DATA</source>
        <translation>GAMLA DATA</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::OrderForm</name>
    <message>
        <source>Order the visit</source>
        <translation>Beställ besöket</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Who goes there</source>
        <translation>Vem åker dit</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>Hur bråttom är det</translation>
    </message>
    <message>
        <source>There within</source>
        <translation>Framme inom</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 tim</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2 tim</translation>
    </message>
    <message>
        <source>4 h</source>
        <translation>4 tim</translation>
    </message>
    <message>
        <source>What they must know</source>
        <translation>Det måste de veta</translation>
    </message>
    <message>
        <source>Key, dog, what is worrying</source>
        <translation>Nyckel, hund, vad som oroar</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::OutboxPanel</name>
    <message>
        <source>What is not sent yet</source>
        <translation>Det som inte har skickats än</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Skicka nu</translation>
    </message>
    <message>
        <source>Edit again</source>
        <translation>Redigera igen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kasta</translation>
    </message>
    <message numerus="yes">
        <source>%n more of others who use this machine</source>
        <translation>
            <numerusform>%n till från andra som använder maskinen</numerusform>
            <numerusform>%n till från andra som använder maskinen</numerusform>
        </translation>
    </message>
    <message>
        <source>The server has it already. There is nothing to take back.</source>
        <translation>Servern har det redan. Det finns inget att ta tillbaka.</translation>
    </message>
    <message>
        <source>It is being sent this moment. Look again shortly.</source>
        <translation>Det skickas just nu. Titta igen om en stund.</translation>
    </message>
    <message>
        <source>It may have reached the server already, and that cannot be seen without a line. It is kept; try again when the line is back.</source>
        <translation>Det kan redan ha nått servern, och det syns inte utan förbindelse. Det finns kvar; försök igen när förbindelsen är tillbaka.</translation>
    </message>
    <message>
        <source>What you have recorded and the server does not have yet. It is kept encrypted on this machine and goes out by itself, in order, each once.</source>
        <translation>Det du har registrerat och som servern inte har än. Det ligger krypterat på den här maskinen och skickas av sig självt, i ordning, var sak en gång.</translation>
    </message>
    <message>
        <source>Alt+R sends now, Alt+E opens it in the form again, Alt+D discards it with a reason.</source>
        <translation>Alt+R skickar nu, Alt+E öppnar det i formuläret igen, Alt+D kastar det med ett skäl.</translation>
    </message>
    <message>
        <source>When a colleague was first, Alt+C shows both versions side by side. Nothing is overwritten.</source>
        <translation>När en kollega var först visar Alt+C båda versionerna sida vid sida. Inget skrivs över.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Inte skickat än</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::OutcomePanel</name>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>How it was done</source>
        <translation>Så gjordes det</translation>
    </message>
    <message>
        <source>with the patient</source>
        <translation>med patient</translation>
    </message>
    <message>
        <source>wrap-up</source>
        <translation>efterarbete</translation>
    </message>
    <message>
        <source>Minutes of wrap-up</source>
        <translation>Minuter efterarbete</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuter</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Uppföljning</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Ring igen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>Call again in this many minutes</source>
        <translation>Ring igen om så många minuter</translation>
    </message>
    <message>
        <source>in</source>
        <translation>om</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuter</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Vad som ska göras</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Team that is to do it</source>
        <translation>Team som ska göra det</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Slutför</translation>
    </message>
    <message>
        <source>Complete and next</source>
        <translation>Slutför och nästa</translation>
    </message>
    <message>
        <source>How the visit went. Alt and a digit choose the outcome, Alt+N goes to the note, Ctrl+Enter completes.</source>
        <translation>Hur besöket gick. Alt och en siffra väljer utfall, Alt+N går till anteckningen, Ctrl+Enter slutför.</translation>
    </message>
    <message>
        <source>Esc puts it aside as a draft. Nothing is lost, with or without a connection.</source>
        <translation>Esc lägger det åt sidan som utkast. Inget går förlorat, med eller utan anslutning.</translation>
    </message>
    <message>
        <source>Outcome of the video visit %1</source>
        <translation>Utfall av videobesöket %1</translation>
    </message>
    <message>
        <source>Back to the call</source>
        <translation>Tillbaka till samtalet</translation>
    </message>
    <message>
        <source>Back to the visit</source>
        <translation>Tillbaka till besöket</translation>
    </message>
    <message>
        <source>Checklist %1 of %2</source>
        <translation>Checklista %1 av %2</translation>
    </message>
    <message>
        <source>Two lines are enough.</source>
        <translation>Två rader räcker.</translation>
    </message>
    <message>
        <source>Two lines are enough. The checklist goes along: %1 of %2.</source>
        <translation>Två rader räcker. Checklistan följer med: %1 av %2.</translation>
    </message>
    <message>
        <source>Complete and next %1</source>
        <translation>Slutför och nästa %1</translation>
    </message>
    <message>
        <source>Choose an outcome first</source>
        <translation>Välj utfall först</translation>
    </message>
    <message>
        <source>Not needed for “%1”</source>
        <translation>Behövs inte vid ”%1”</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Välj en orsak</translation>
    </message>
    <message>
        <source>Something is missing, see the words at the fields.</source>
        <translation>Något saknas, se texten vid fälten.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Sparar …</translation>
    </message>
    <message>
        <source>The outcome could not be saved. %1 Your text is still here. (%2)</source>
        <translation>Utfallet kunde inte sparas. %1 Din text finns kvar här. (%2)</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::OwnPicture</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Your picture cannot be shown: a part of the program is missing.</source>
        <translation>Din bild kan inte visas: en del av programmet saknas.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::PicturePanel</name>
    <message>
        <source>Microphone on</source>
        <translation>Mikrofon på</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Kamera på</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>The picture of the call. F7 switches the microphone, F8 the camera, Alt+E chooses devices.</source>
        <translation>Samtalets bild. F7 slår mikrofonen av och på, F8 kameran, Alt+E väljer enheter.</translation>
    </message>
    <message>
        <source>The words beside the bars say how the line does and why.</source>
        <translation>Orden vid staplarna säger hur linjen är och varför.</translation>
    </message>
    <message>
        <source>The picture cannot be shown on this computer: a part of the program is missing. End the call and use the phone. (%1)</source>
        <translation>Bilden kan inte visas på den här datorn: en del av programmet saknas. Avsluta samtalet och använd telefonen. (%1)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Kamera av</translation>
    </message>
    <message>
        <source>speaks</source>
        <translation>talar</translation>
    </message>
    <message>
        <source>Microphone off</source>
        <translation>Mikrofon av</translation>
    </message>
    <message>
        <source>you are not heard</source>
        <translation>du hörs inte</translation>
    </message>
    <message>
        <source>you are heard</source>
        <translation>du hörs</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>tyst</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Ingen hittades</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Högtalare</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture again</source>
        <translation>Bild igen</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::RankList</name>
    <message>
        <source>in use</source>
        <translation>används</translation>
    </message>
    <message>
        <source>not plugged in</source>
        <translation>inte ansluten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>device, its state</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::Roster</name>
    <message>
        <source>In the room</source>
        <translation>I rummet</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::StepNote</name>
    <message>
        <source>Note on this step</source>
        <translation>Anteckning till detta steg</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::UnansweredDelegate</name>
    <message>
        <source>in outbox</source>
        <translation>i utkorg</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::UnansweredPanel</name>
    <message>
        <source>Unanswered calls and promises</source>
        <translation>Obesvarade samtal och löften</translation>
    </message>
    <message>
        <source>Ring again</source>
        <translation>Ring igen</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Inte nådd</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nådd</translation>
    </message>
    <message>
        <source>Order a visit</source>
        <translation>Beställ ett besök</translation>
    </message>
    <message>
        <source>Write outcome</source>
        <translation>Skriv utfall</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Obesvarade</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n nu</numerusform>
            <numerusform>%n nu</numerusform>
        </translation>
    </message>
    <message>
        <source>Those who did not answer, and those who were promised a call, the most urgent first.</source>
        <translation>De som inte svarade och de som utlovats ett samtal, det mest brådskande först.</translation>
    </message>
    <message>
        <source>1 notes that nobody was reached and goes on to the next step, 2 that somebody was, 3 orders a visit.</source>
        <translation>1 noterar att ingen nåddes och går till nästa steg, 2 att någon nåddes, 3 beställer ett besök.</translation>
    </message>
    <message>
        <source>A row goes when its visit has an outcome, and not before. Your team sees it too.</source>
        <translation>En rad försvinner när besöket har ett utfall, och inte förr. Teamet ser den också.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>That could not be saved. %1 Nothing was sent; do it again. (%2)</source>
        <translation>Det kunde inte sparas. %1 Inget har skickats; gör det igen. (%2)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>N writes a short note that goes with the next step; whoever has the next shift reads it.</source>
        <translation>N skriver en kort anteckning som följer med nästa steg; nästa skift läser den.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::VisitPanel</name>
    <message>
        <source>Fetching earlier visits …</source>
        <translation>Hämtar tidigare besök …</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Värt att veta</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checklista</translation>
    </message>
    <message>
        <source>This visit has no checklist.</source>
        <translation>Det här besöket har ingen checklista.</translation>
    </message>
    <message>
        <source>Other ways to reach the patient</source>
        <translation>Andra vägar till patienten</translation>
    </message>
    <message>
        <source>Also today</source>
        <translation>Också i dag</translation>
    </message>
    <message>
        <source>Last five visits</source>
        <translation>Senaste fem besöken</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Write outcome</source>
        <translation>Skriv utfall</translation>
    </message>
    <message>
        <source>The open visit: its purpose, what colleagues want you to know, and the checklist.</source>
        <translation>Det öppna besöket: syftet, vad kollegor vill att du ska veta och checklistan.</translation>
    </message>
    <message>
        <source>Alt and a digit tick a point. F2 calls, Ctrl+Enter writes an outcome without a video call.</source>
        <translation>Alt och en siffra bockar av en punkt. F2 ringer, Ctrl+Enter skriver ett utfall utan videosamtal.</translation>
    </message>
    <message>
        <source>No more visits</source>
        <translation>Inga fler besök</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ej angivet</translation>
    </message>
    <message>
        <source>Earlier visits could not be fetched. %1 The visit itself is not affected. (%2)</source>
        <translation>Tidigare besök kunde inte hämtas. %1 Själva besöket påverkas inte. (%2)</translation>
    </message>
    <message>
        <source>No earlier visits.</source>
        <translation>Inga tidigare besök.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Längd</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Checklist, ways to reach the patient, and earlier visits</source>
        <translation>Checklista, vägar till patienten och tidigare besök</translation>
    </message>
    <message>
        <source>While a colleague has the visit, Ctrl+T takes it over; when you have it, Ctrl+T gives it back.</source>
        <translation>När en kollega har besöket tar Ctrl+T över det; när du har det lämnar Ctrl+T tillbaka det.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::VisitsPanel</name>
    <message>
        <source>Whose visits</source>
        <translation>Vems besök</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mina</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Today&apos;s video visits</source>
        <translation>Dagens videobesök</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Nästa besök</translation>
    </message>
    <message>
        <source>Close the patient</source>
        <translation>Stäng patient</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Today&apos;s video visits, by time. A bold time has no outcome yet.</source>
        <translation>Dagens videobesök efter tid. Ett fett klockslag har ännu inget utfall.</translation>
    </message>
    <message>
        <source>Arrow keys choose a visit, Enter opens the patient, F2 calls, F3 goes to the next one.</source>
        <translation>Piltangenterna väljer ett besök, Enter öppnar patienten, F2 ringer, F3 går till nästa.</translation>
    </message>
    <message>
        <source>While a patient is open the list shows no other name. Esc closes the patient.</source>
        <translation>När en patient är öppen visar listan inga andra namn. Esc stänger patienten.</translation>
    </message>
    <message>
        <source>Mine %1</source>
        <translation>Mina %1</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alla %1</translation>
    </message>
    <message>
        <source>Names are hidden while a patient is open</source>
        <translation>Namn dolda när patient är öppen</translation>
    </message>
    <message>
        <source>F2 is off: %1</source>
        <translation>F2 är av: %1</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Without a line F2 cannot ring. No phone number is known for this visit.</source>
        <translation>Utan förbindelse kan F2 inte ringa. Det finns inget telefonnummer för det här besöket.</translation>
    </message>
    <message>
        <source>Without a line F2 cannot ring. By phone: %1</source>
        <translation>Utan förbindelse kan F2 inte ringa. Telefon: %1</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Gå dit</translation>
    </message>
    <message>
        <source>Shift+F3 goes to the visit in whose waiting room somebody waits.</source>
        <translation>Skift+F3 går till det besök där någon väntar i väntrummet.</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <translation>10 minuter till</translation>
    </message>
    <message>
        <source>≈ is when a visit will come by what is known now. Ctrl+E gives it ten minutes more, Ctrl+D tells those who will wait, Ctrl+Shift+B begins and ends a break.</source>
        <translation>≈ är när ett besök kommer enligt det som är känt nu. Ctrl+E ger det tio minuter till, Ctrl+D meddelar dem som får vänta, Ctrl+Shift+B börjar och avslutar en paus.</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::Bar</name>
    <message>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Ansluter</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Ansluten</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Frånkopplad</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Ledig</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>I samtal</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Efterarbete</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Ringer</translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n att skicka</numerusform>
            <numerusform>%n att skicka</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Inget att skicka</translation>
    </message>
    <message numerus="yes">
        <source>%n to call</source>
        <comment>unanswered calls and promises</comment>
        <translation>
            <numerusform>%n att ringa</numerusform>
            <numerusform>%n att ringa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::CommandPalette</name>
    <message numerus="yes">
        <source>%n actions. Enter does it, Esc goes back.</source>
        <translation>
            <numerusform>%n åtgärd. Enter utför den, Esc går tillbaka.</numerusform>
            <numerusform>%n åtgärder. Enter utför den valda, Esc går tillbaka.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is called “%1”. Try a part of the word, or a key.</source>
        <translation>Inget heter ”%1”. Prova en del av ordet eller en tangent.</translation>
    </message>
    <message>
        <source>Find what you want to do</source>
        <translation>Hitta det du vill göra</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Åtgärder</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alla åtgärder</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::DesktopAttention</name>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::DeviceStrip</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Jag förstår</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Använd den</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Inte nu</translation>
    </message>
    <message>
        <source>Plugged in: %1</source>
        <comment>name of a device</comment>
        <translation>Ansluten: %1</translation>
    </message>
    <message>
        <source>Used from now on for: %1. Whether you are muted has not changed.</source>
        <comment>uses of a device</comment>
        <translation>Används från och med nu för: %1. Om mikrofonen är på eller av är oförändrat.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>use of a device, device</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>ingen kvar</translation>
    </message>
    <message>
        <source>Unplugged: %1</source>
        <comment>name of a device</comment>
        <translation>Urkopplad: %1</translation>
    </message>
    <message>
        <source>Used instead – %1.</source>
        <comment>list of uses with devices</comment>
        <translation>Används i stället – %1.</translation>
    </message>
    <message>
        <source>New: %1</source>
        <comment>name of a device</comment>
        <translation>Ny: %1</translation>
    </message>
    <message>
        <source>Not used yet. Use it for: %1?</source>
        <comment>uses of a device</comment>
        <translation>Används inte ännu. Vill du använda den för: %1?</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::DeviceText</name>
    <message>
        <source>camera</source>
        <comment>within a sentence</comment>
        <translation>kamera</translation>
    </message>
    <message>
        <source>microphone</source>
        <comment>within a sentence</comment>
        <translation>mikrofon</translation>
    </message>
    <message>
        <source>sound of the call</source>
        <comment>within a sentence</comment>
        <translation>ljud i samtalet</translation>
    </message>
    <message>
        <source>ringing</source>
        <comment>within a sentence</comment>
        <translation>ringsignal</translation>
    </message>
    <message>
        <source>who waits</source>
        <comment>within a sentence: the sound that says that somebody waits</comment>
        <translation>någon väntar</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Enhet utan namn</translation>
    </message>
    <message>
        <source>The sound system of this computer does not answer.</source>
        <translation>Datorns ljudsystem svarar inte.</translation>
    </message>
    <message>
        <source>Without it nobody hears you and you hear nobody. Sign in to the computer anew if it stays so.</source>
        <translation>Utan det hör ingen dig och du hör ingen. Logga in på datorn på nytt om det fortsätter.</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Inget ljud</translation>
    </message>
    <message>
        <source>No microphone found.</source>
        <translation>Ingen mikrofon hittades.</translation>
    </message>
    <message>
        <source>Plug one in: it is found by itself.</source>
        <translation>Anslut en: den hittas av sig själv.</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Ingen mikrofon</translation>
    </message>
    <message>
        <source>The microphone is used by another program.</source>
        <translation>Mikrofonen används av ett annat program.</translation>
    </message>
    <message>
        <source>Close that program, then try again. Or choose another microphone below.</source>
        <translation>Stäng det programmet och försök igen. Eller välj en annan mikrofon nedan.</translation>
    </message>
    <message>
        <source>Microphone in use</source>
        <translation>Mikrofon upptagen</translation>
    </message>
    <message>
        <source>The computer does not let Tilsyn use the microphone.</source>
        <translation>Datorn låter inte Tilsyn använda mikrofonen.</translation>
    </message>
    <message>
        <source>Allow it in the computer&apos;s settings for privacy, then try again.</source>
        <translation>Tillåt det i datorns sekretessinställningar och försök igen.</translation>
    </message>
    <message>
        <source>Microphone not allowed</source>
        <translation>Mikrofon inte tillåten</translation>
    </message>
    <message>
        <source>The microphone is muted in the operating system.</source>
        <translation>Mikrofonen är avstängd i operativsystemet.</translation>
    </message>
    <message>
        <source>Nobody hears you, whatever the button in the call says.</source>
        <translation>Ingen hör dig, vad knappen i samtalet än säger.</translation>
    </message>
    <message>
        <source>Microphone muted</source>
        <translation>Mikrofon avstängd</translation>
    </message>
    <message>
        <source>The microphone gives no sound.</source>
        <translation>Mikrofonen ger inget ljud.</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again, or try again.</source>
        <translation>Koppla ur den och anslut den igen, eller försök igen.</translation>
    </message>
    <message>
        <source>No loudspeaker and no headset found.</source>
        <translation>Varken högtalare eller headset hittades.</translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation>Ingen högtalare</translation>
    </message>
    <message>
        <source>The sound of the call is muted in the operating system.</source>
        <translation>Ljudet i samtalet är avstängt i operativsystemet.</translation>
    </message>
    <message>
        <source>You will hear nobody.</source>
        <translation>Du kommer inte att höra någon.</translation>
    </message>
    <message>
        <source>Sound muted</source>
        <translation>Ljud avstängt</translation>
    </message>
    <message>
        <source>No camera found.</source>
        <translation>Ingen kamera hittades.</translation>
    </message>
    <message>
        <source>Plug one in: it is found by itself. Calls without your picture work.</source>
        <translation>Anslut en: den hittas av sig själv. Samtal utan din bild fungerar.</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Ingen kamera</translation>
    </message>
    <message>
        <source>The camera is used by another program.</source>
        <translation>Kameran används av ett annat program.</translation>
    </message>
    <message>
        <source>Close that program, then try again. Or choose another camera below.</source>
        <translation>Stäng det programmet och försök igen. Eller välj en annan kamera nedan.</translation>
    </message>
    <message>
        <source>Camera in use</source>
        <translation>Kamera upptagen</translation>
    </message>
    <message>
        <source>The computer does not let Tilsyn use the camera.</source>
        <translation>Datorn låter inte Tilsyn använda kameran.</translation>
    </message>
    <message>
        <source>Camera not allowed</source>
        <translation>Kamera inte tillåten</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>Kameran ger ingen bild.</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Ingen bild</translation>
    </message>
    <message>
        <source>Your choice of devices could not be written to this computer.</source>
        <translation>Ditt val av enheter kunde inte sparas på den här datorn.</translation>
    </message>
    <message>
        <source>It counts until you close Tilsyn. Change it again when there is room on the disk.</source>
        <translation>Det gäller tills du stänger Tilsyn. Välj igen när det finns plats på disken.</translation>
    </message>
    <message>
        <source>Your earlier choice of devices could not be read.</source>
        <translation>Ditt tidigare val av enheter kunde inte läsas.</translation>
    </message>
    <message>
        <source>The computer&apos;s own choice is used. The old file is set aside as soon as you change something here.</source>
        <translation>Datorns eget val används. Den gamla filen läggs åt sidan så snart du ändrar något här.</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::DockTab</name>
    <message>
        <source>%1, in front</source>
        <comment>a tab</comment>
        <translation>%1, främst</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::DockTitle</name>
    <message>
        <source>Help (F1)</source>
        <translation>Hjälp (F1)</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Hjälp: %1</translation>
    </message>
    <message>
        <source>Move or close this panel</source>
        <translation>Flytta eller stäng den här panelen</translation>
    </message>
    <message>
        <source>Move or close: %1</source>
        <translation>Flytta eller stäng: %1</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::Docks</name>
    <message>
        <source>Quick guide: %1</source>
        <translation>Kort vägledning: %1</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::GuidePage</name>
    <message>
        <source>Keys here</source>
        <translation>Tangenter här</translation>
    </message>
    <message>
        <source>Close the guide</source>
        <translation>Stäng vägledningen</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::KeyLine</name>
    <message>
        <source>%1 · week %2</source>
        <comment>date and ISO week</comment>
        <translation>%1 · vecka %2</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::KeyRow</name>
    <message>
        <source>%1: %2</source>
        <comment>a key and what it does</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::LeaveQuestion</name>
    <message>
        <source>A call is going on</source>
        <translation>Ett samtal pågår</translation>
    </message>
    <message>
        <source>Ctrl+Q once more ends it for the patient too and closes the program. Esc goes back to the call.</source>
        <translation>Ctrl+Q en gång till avslutar det även för patienten och stänger programmet. Esc går tillbaka till samtalet.</translation>
    </message>
    <message>
        <source>End and close</source>
        <translation>Avsluta och stäng</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::LockView</name>
    <message>
        <source>Unlocking …</source>
        <translation>Låser upp …</translation>
    </message>
    <message>
        <source>Sign in in your browser. It has been opened.</source>
        <translation>Logga in i webbläsaren. Den har öppnats.</translation>
    </message>
    <message numerus="yes">
        <source>Several attempts did not fit. The next one can be made in %n s.</source>
        <translation>
            <numerusform>Flera försök stämde inte. Nästa kan göras om %n s.</numerusform>
            <numerusform>Flera försök stämde inte. Nästa kan göras om %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation>Logga ut %1?</translation>
    </message>
    <message>
        <source>Sign out and change user</source>
        <translation>Logga ut och byt användare</translation>
    </message>
    <message numerus="yes">
        <source>%n waits</source>
        <translation>
            <numerusform>%n väntar</numerusform>
            <numerusform>%n väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>%1 works here. What was begun is kept and will be here again.</source>
        <translation>%1 arbetar här. Det som är påbörjat är sparat och kommer fram igen.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Logga in igen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Gå tillbaka</translation>
    </message>
    <message>
        <source>Change user …</source>
        <translation>Byt användare …</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::LockedCallBar</name>
    <message>
        <source>The call goes on</source>
        <translation>Samtalet fortsätter</translation>
    </message>
    <message>
        <source>A call is being made</source>
        <translation>Ett samtal rings upp</translation>
    </message>
    <message>
        <source>Line good</source>
        <translation>Linjen är bra</translation>
    </message>
    <message>
        <source>Line usable</source>
        <translation>Linjen är användbar</translation>
    </message>
    <message>
        <source>Line unstable</source>
        <translation>Linjen är ostabil</translation>
    </message>
    <message>
        <source>Line broken</source>
        <translation>Linjen är bruten</translation>
    </message>
    <message>
        <source>Microphone off</source>
        <translation>Mikrofon av</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>Mikrofon på</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Kamera av</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Kamera på</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Cancel the call</source>
        <translation>Avbryt uppringningen</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Tid: %1</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::MainWindow</name>
    <message>
        <source>Refresh</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <source>About Tilsyn</source>
        <translation>Om Tilsyn</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Övning</translation>
    </message>
    <message>
        <source>All persons and figures are invented. Nothing is sent from this machine.</source>
        <translation>Alla personer och siffror är påhittade. Inget skickas ut från den här datorn.</translation>
    </message>
    <message>
        <source>Disconnected since %1</source>
        <translation>Frånkopplad sedan %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Försök nu</translation>
    </message>
    <message>
        <source>Not saved on this machine</source>
        <translation>Ej sparat på den här datorn</translation>
    </message>
    <message>
        <source>The disk does not take what you write. Free some space; what is on the server is safe.</source>
        <translation>Disken tar inte emot det du skriver. Frigör utrymme; det som finns på servern är i säkerhet.</translation>
    </message>
    <message numerus="yes">
        <source>%n row could not be read</source>
        <translation>
            <numerusform>%n rad kunde inte läsas</numerusform>
            <numerusform>%n rader kunde inte läsas</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else is here. Tell your help desk what the list says.</source>
        <translation>Allt annat finns här. Berätta för supporten vad som står i listan.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what could not be read, and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not as it should be</source>
        <translation>Inte som det ska vara</translation>
    </message>
    <message>
        <source>Tilsyn</source>
        <translation>Tilsyn</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>A workstation for visits over video.</source>
        <translation>En arbetsplats för videobesök.</translation>
    </message>
    <message>
        <source>Not certified as a medical device. Not for acute monitoring.</source>
        <translation>Inte certifierad som medicinteknisk produkt. Inte för akut övervakning.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Fri programvara under GNU General Public License, version 3 eller senare.</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Nästa panel</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Konferens</translation>
    </message>
    <message>
        <source>Psychiatry</source>
        <translation>Psykiatri</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Skrivbord</translation>
    </message>
    <message>
        <source>The panel in the middle stays where it is</source>
        <translation>Panelen i mitten stannar där den är</translation>
    </message>
    <message>
        <source>It is there already</source>
        <translation>Den är redan där</translation>
    </message>
    <message>
        <source>It comes by itself when there is something in it</source>
        <translation>Den kommer av sig själv när det finns något i den</translation>
    </message>
    <message>
        <source>No panel floats</source>
        <translation>Inga paneler är lösa</translation>
    </message>
    <message>
        <source>There is only one panel at this side</source>
        <translation>Det finns bara en panel på den här sidan</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fönster</translation>
    </message>
    <message>
        <source>Move or close: %1</source>
        <translation>Flytta eller stäng: %1</translation>
    </message>
    <message>
        <source>To the top left of the screen</source>
        <translation>Längst upp till vänster på skärmen</translation>
    </message>
    <message>
        <source>To the top right of the screen</source>
        <translation>Längst upp till höger på skärmen</translation>
    </message>
    <message>
        <source>To the bottom left of the screen</source>
        <translation>Längst ned till vänster på skärmen</translation>
    </message>
    <message>
        <source>To the bottom right of the screen</source>
        <translation>Längst ned till höger på skärmen</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alla åtgärder</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>Föregående panel</translation>
    </message>
    <message>
        <source>Next panel at this side</source>
        <translation>Nästa panel på den här sidan</translation>
    </message>
    <message>
        <source>Previous panel at this side</source>
        <translation>Föregående panel på den här sidan</translation>
    </message>
    <message>
        <source>Main window and floating panels</source>
        <translation>Huvudfönster och lösa paneler</translation>
    </message>
    <message>
        <source>Quick guide</source>
        <translation>Kort vägledning</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Move or close this panel</source>
        <translation>Flytta eller stäng den här panelen</translation>
    </message>
    <message>
        <source>To the left side</source>
        <translation>Till vänster sida</translation>
    </message>
    <message>
        <source>To the right side</source>
        <translation>Till höger sida</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>I ett eget fönster</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Stäng den här panelen</translation>
    </message>
    <message>
        <source>Panels back in their places</source>
        <translation>Paneler tillbaka på plats</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Visa: %1</translation>
    </message>
    <message>
        <source>Panels are back in their places</source>
        <translation>Panelerna står på sina vanliga platser</translation>
    </message>
    <message>
        <source>Your own arrangement could not be read. The file is kept beside the new one.</source>
        <translation>Din egen inredning kunde inte läsas. Filen är sparad bredvid den nya.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>It is kept on this machine. The list of what is not sent says why and what can be done.</source>
        <translation>Det är sparat på maskinen. Listan över det som inte har skickats säger varför och vad som kan göras.</translation>
    </message>
    <message>
        <source>All times here follow the region&apos;s clock. Ask your help desk to set this computer&apos;s clock right.</source>
        <translation>Alla tider här följer regionens klocka. Be supporten ställa datorns klocka rätt.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Logga in igen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::OfflinePage</name>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Open without the region</source>
        <translation>Öppna utan regionen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::PatientBanner</name>
    <message>
        <source>Not stated</source>
        <translation>Ej angivet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>FAMILY, Given</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Avliden</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a birth date with the month in words</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n years)</source>
        <comment>birth date and age</comment>
        <translation>
            <numerusform>%1 (%n år)</numerusform>
            <numerusform>%1 (%n år)</numerusform>
        </translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Född</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Kvinna</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Kön</translation>
    </message>
    <message>
        <source>Person no.</source>
        <translation>Personnr</translation>
    </message>
    <message>
        <source>CPR</source>
        <translation>CPR-nr</translation>
    </message>
    <message>
        <source>Replacement no.</source>
        <translation>Reservnr</translation>
    </message>
    <message>
        <source>Birth no.</source>
        <comment>Norwegian fødselsnummer</comment>
        <translation>Födelsenr</translation>
    </message>
    <message>
        <source>D-number</source>
        <translation>D-nr</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Skyddad</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>street, postal code city</comment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Allergy</source>
        <translation>Allergi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Number shown</source>
        <translation>Nummer visas</translation>
    </message>
    <message>
        <source>Show number</source>
        <translation>Visa nummer</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::SignInView</name>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation>
            <numerusform>Använd minst %n tecken.</numerusform>
            <numerusform>Använd minst %n tecken.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De två är inte lika.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Övning</translation>
    </message>
    <message>
        <source>All persons and figures are invented. Nothing is sent from this machine.</source>
        <translation>Alla personer och siffror är påhittade. Inget skickas ut från den här datorn.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>region, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Who do you practise as?</source>
        <translation>Vem övar du som?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Signing in is the same as always; only the choice of person is added.</source>
        <translation>Inloggningen är som vanligt; bara valet av person har lagts till.</translation>
    </message>
    <message>
        <source>You sign in with your organisation&apos;s account in your browser.</source>
        <translation>Du loggar in i webbläsaren med din organisations konto.</translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>Logga in som %1</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Logga in i webbläsaren</translation>
    </message>
    <message>
        <source>Another sign-in</source>
        <translation>Annan inloggning</translation>
    </message>
    <message>
        <source>Connecting to %1 …</source>
        <translation>Ansluter till %1 …</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Loggar in …</translation>
    </message>
    <message>
        <source>Go on in your browser. This window waits for you.</source>
        <translation>Fortsätt i webbläsaren. Det här fönstret väntar på dig.</translation>
    </message>
    <message>
        <source>Opening the encrypted files …</source>
        <translation>Öppnar de krypterade filerna …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Välj en lösenfras</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>This desktop has no keystore that could guard the key to your encrypted files. A passphrase does it instead. You need it each time you sign in on this machine.</source>
        <translation>Den här skrivbordsmiljön har inget nyckellager som kan vakta nyckeln till dina krypterade filer. En lösenfras gör det i stället. Du behöver den varje gång du loggar in på den här datorn.</translation>
    </message>
    <message>
        <source>It opens the encrypted files that you have on this machine.</source>
        <translation>Den öppnar de krypterade filer som du har på den här datorn.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Samma igen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>This workplace</source>
        <translation>Arbetsplatsen</translation>
    </message>
    <message>
        <source>Not certified as a medical device. Not for acute monitoring.</source>
        <translation>Inte certifierad som medicinteknisk produkt. Inte för akut övervakning.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::TakenOverStrip</name>
    <message>
        <source>A colleague</source>
        <translation>En kollega</translation>
    </message>
    <message>
        <source>%1 has taken over the visit of %2</source>
        <translation>%1 har tagit över besöket kl. %2</translation>
    </message>
    <message>
        <source>%1 took over the visit of %2 at %3</source>
        <translation>%1 tog kl. %3 över besöket från kl. %2</translation>
    </message>
    <message>
        <source>A call here goes on until you end it, and what you have written is kept. Agree on who goes on.</source>
        <translation>Ett samtal här fortsätter tills du avslutar det, och det du har skrivit finns kvar. Kom överens om vem som fortsätter.</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::WaitingBell</name>
    <message numerus="yes">
        <source>%n is waiting</source>
        <comment>number of patients</comment>
        <translation>
            <numerusform>%n väntar</numerusform>
            <numerusform>%n väntar</numerusform>
        </translation>
    </message>
</context>
</TS>
