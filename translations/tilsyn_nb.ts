<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Not possible now</source>
        <translation>Ikke mulig nå</translation>
    </message>
    <message>
        <source>“%1” is not on screen now</source>
        <translation>«%1» er ikke på skjermen nå</translation>
    </message>
</context>
<context>
    <name>Call</name>
    <message>
        <source>Try again with F2, or write the outcome with Ctrl+Enter.</source>
        <translation>Prøv igjen med F2, eller skriv utfallet med Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Try again with F2, or call %1 by phone and write the outcome with Ctrl+Enter.</source>
        <translation>Prøv igjen med F2, eller ring %1 på telefon og skriv utfallet med Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Somebody is waiting to be let in</source>
        <translation>Noen venter på å bli sluppet inn</translation>
    </message>
    <message>
        <source>Inviting the patient …</source>
        <translation>Inviterer brukeren …</translation>
    </message>
    <message>
        <source>The patient declined the call</source>
        <translation>Brukeren avviste anropet</translation>
    </message>
    <message>
        <source>The patient did not answer</source>
        <translation>Brukeren svarte ikke</translation>
    </message>
    <message>
        <source>The invitation was withdrawn</source>
        <translation>Invitasjonen ble trukket tilbake</translation>
    </message>
    <message>
        <source>The patient answered and is on the way in</source>
        <translation>Brukeren har svart og er på vei inn</translation>
    </message>
    <message>
        <source>The patient has left the room</source>
        <translation>Brukeren har forlatt rommet</translation>
    </message>
    <message>
        <source>Ringing the patient</source>
        <translation>Ringer brukeren</translation>
    </message>
    <message>
        <source>Asking for a room …</source>
        <translation>Ber om et rom …</translation>
    </message>
    <message>
        <source>A room is being made, this can take a minute or two</source>
        <translation>Et rom blir laget, det kan ta et minutt eller to</translation>
    </message>
    <message>
        <source>Going into the room …</source>
        <translation>Går inn i rommet …</translation>
    </message>
    <message>
        <source>In the call</source>
        <translation>I samtale</translation>
    </message>
    <message>
        <source>Ending the call …</source>
        <translation>Avslutter samtalen …</translation>
    </message>
    <message>
        <source>The call is over</source>
        <translation>Samtalen er slutt</translation>
    </message>
    <message>
        <source>The call could not be made.</source>
        <translation>Anropet kunne ikke gjennomføres.</translation>
    </message>
    <message>
        <source>You, host</source>
        <translation>Deg, vert</translation>
    </message>
    <message>
        <source>In the waiting room</source>
        <translation>På venterommet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Kobler til</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Bruker</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gjest</translation>
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
        <translation>Samtale</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>av %1</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Over tid</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Igjen</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>til %1</translation>
    </message>
    <message>
        <source>Next %1</source>
        <translation>Neste %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 forsinket</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>i rute</translation>
    </message>
    <message>
        <source>None, came by this visit&apos;s link</source>
        <translation>Ikke noe, kom via besøkets lenke</translation>
    </message>
    <message>
        <source>The link is right: make sure of the person</source>
        <translation>Lenken er riktig: kontroller hvem det er</translation>
    </message>
    <message>
        <source>No name stated: ask before you let them in</source>
        <translation>Navn ikke oppgitt: spør før du slipper inn</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Stemmer</translation>
    </message>
    <message>
        <source>Another name: ask before you let them in</source>
        <translation>Et annet navn: spør før du slipper inn</translation>
    </message>
    <message>
        <source>Ready to call</source>
        <translation>Klar til å ringe</translation>
    </message>
    <message>
        <source>%1 pictures/s, %2 % lost</source>
        <translation>%1 bilder/s, %2 % tap</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>The room is locked, %n present</source>
        <translation>
            <numerusform>Rommet er låst, %n til stede</numerusform>
            <numerusform>Rommet er låst, %n til stede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The room is open, %n present</source>
        <translation>
            <numerusform>Rommet er åpent, %n til stede</numerusform>
            <numerusform>Rommet er åpent, %n til stede</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody is waiting. Let them in with F4.</source>
        <translation>Noen venter. Slipp inn med F4.</translation>
    </message>
    <message>
        <source>You are in the room. The patient is not here yet.</source>
        <translation>Du er i rommet. Brukeren er ikke her ennå.</translation>
    </message>
    <message>
        <source>Somebody waits in this visit&apos;s waiting room</source>
        <translation>Noen venter på venterommet til dette besøket</translation>
    </message>
    <message>
        <source>The link has been opened, nobody waits yet</source>
        <translation>Lenken er åpnet, ingen venter ennå</translation>
    </message>
    <message>
        <source>The patient has the link and can come early</source>
        <translation>Brukeren har lenken og kan komme tidlig</translation>
    </message>
    <message>
        <source>The waiting room does not work right now. You can call as usual.</source>
        <translation>Venterommet virker ikke akkurat nå. Du kan ringe som vanlig.</translation>
    </message>
    <message>
        <source>The room is booked until %1. It is kept for as long as the call goes on.</source>
        <translation>Rommet er bestilt til %1. Det beholdes så lenge samtalen varer.</translation>
    </message>
    <message>
        <source>Less than two minutes of the planned time are left.</source>
        <translation>Det er under to minutter igjen av den planlagte tiden.</translation>
    </message>
    <message>
        <source>The planned time is over. Nobody waits for it yet.</source>
        <translation>Den planlagte tiden er ute. Ingen venter på det ennå.</translation>
    </message>
    <message numerus="yes">
        <source>The planned time is over. The next visit comes about %n min late.</source>
        <translation>
            <numerusform>Den planlagte tiden er ute. Neste besøk blir omtrent %n min forsinket.</numerusform>
            <numerusform>Den planlagte tiden er ute. Neste besøk blir omtrent %n min forsinket.</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>fra %1</translation>
    </message>
    <message>
        <source>Seen %1, not heard since</source>
        <translation>Sett %1, ingen kontakt siden</translation>
    </message>
    <message>
        <source>Somebody is waiting. F4 lets them in as soon as the room is heard again.</source>
        <translation>Noen venter. F4 slipper inn så snart det er kontakt med rommet igjen.</translation>
    </message>
    <message numerus="yes">
        <source>%n are waiting to be let in</source>
        <translation>
            <numerusform>%n venter på å slippe inn</numerusform>
            <numerusform>%n venter på å slippe inn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date with the month in words</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>a date with the day of the week</comment>
        <translation>dddd d. MMMM yyyy</translation>
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
        <translation>Pause tatt %1</translation>
    </message>
    <message>
        <source>On break since %1</source>
        <translation>På pause siden %1</translation>
    </message>
    <message>
        <source>Break not taken</source>
        <translation>Pause ikke tatt</translation>
    </message>
    <message numerus="yes">
        <source>Break, %n min agreed</source>
        <translation>
            <numerusform>Pause, %n min avtalt</numerusform>
            <numerusform>Pause, %n min avtalt</numerusform>
        </translation>
    </message>
    <message>
        <source>The break counts here, but the server has not taken it down: colleagues do not see it. %1</source>
        <translation>Pausen gjelder her, men tjeneren har ikke notert den: kolleger ser den ikke. %1</translation>
    </message>
    <message>
        <source>No more time was given: a colleague has moved this visit. The list has been fetched anew.</source>
        <translation>Det ble ikke gitt mer tid: en kollega har flyttet besøket. Listen er hentet på nytt.</translation>
    </message>
    <message>
        <source>The plan was not changed, and a call that is going on is not cut. %1</source>
        <translation>Planen ble ikke endret, og en samtale som pågår blir ikke brutt. %1</translation>
    </message>
    <message>
        <source>On break until %1, %2 left</source>
        <translation>På pause til %1, %2 igjen</translation>
    </message>
    <message>
        <source>The break until %1 is over</source>
        <translation>Pausen til %1 er over</translation>
    </message>
    <message>
        <source>Break %1 is due</source>
        <translation>Det er tid for pause %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Neste</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>told %1: %2 min</source>
        <translation>sagt fra %1: %2 min</translation>
    </message>
    <message>
        <source>%1: on break since %2</source>
        <translation>%1: på pause siden %2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 av %2 gjort</translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n ledig</numerusform>
            <numerusform>%n ledige</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more than fit</source>
        <translation>
            <numerusform>%n for mye</numerusform>
            <numerusform>%n for mange</numerusform>
        </translation>
    </message>
    <message>
        <source>the day is full</source>
        <translation>dagen er full</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n igjen</numerusform>
            <numerusform>%n igjen</numerusform>
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
            <numerusform>%n min etter plan</numerusform>
            <numerusform>%n min etter plan</numerusform>
        </translation>
    </message>
    <message>
        <source>On time</source>
        <translation>I rute</translation>
    </message>
    <message>
        <source>ends ≈ %1</source>
        <translation>slutter ≈ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n min after the shift</source>
        <translation>
            <numerusform>%n min etter vakten</numerusform>
            <numerusform>%n min etter vakten</numerusform>
        </translation>
    </message>
    <message>
        <source>The visit at %1 runs into your break</source>
        <translation>Besøket kl. %1 går inn i pausen</translation>
    </message>
    <message>
        <source>Next, told</source>
        <translation>Neste, meldt</translation>
    </message>
    <message>
        <source>Told %1 min</source>
        <translation>Meldt %1 min</translation>
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
        <translation>%1 har hatt dette besøket siden kl. %2.</translation>
    </message>
    <message>
        <source>%1 has this visit.</source>
        <translation>%1 har dette besøket.</translation>
    </message>
    <message>
        <source>%1 took this visit over at %2.</source>
        <translation>%1 tok over dette besøket kl. %2.</translation>
    </message>
    <message>
        <source>%1 has taken this visit over.</source>
        <translation>%1 har tatt over dette besøket.</translation>
    </message>
    <message>
        <source>Take this visit over from %1? A call that is going on there goes on.</source>
        <translation>Vil du ta over besøket fra %1? En samtale som pågår der, fortsetter.</translation>
    </message>
    <message>
        <source>your colleague</source>
        <translation>kollegaen din</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ta over</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>La være</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Spør serveren …</translation>
    </message>
    <message>
        <source>Nothing has changed: the server could not be asked.</source>
        <translation>Ingenting er endret: serveren kunne ikke spørres.</translation>
    </message>
    <message>
        <source>You have had this visit since %1. Colleagues see your name on it.</source>
        <translation>Du har hatt dette besøket siden kl. %1. Kolleger ser navnet ditt på det.</translation>
    </message>
    <message>
        <source>You have this visit. Colleagues see your name on it.</source>
        <translation>Du har dette besøket. Kolleger ser navnet ditt på det.</translation>
    </message>
    <message>
        <source>What you have written is kept. Agree on who goes on.</source>
        <translation>Det du har skrevet, er tatt vare på. Bli enige om hvem som fortsetter.</translation>
    </message>
    <message>
        <source>Your call was not started, nobody is rung twice.</source>
        <translation>Samtalen din ble ikke startet, så ingen blir ringt opp to ganger.</translation>
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
        <translation>Regionen kan ikke nås.</translation>
    </message>
    <message>
        <source>The region does not answer in time.</source>
        <translation>Regionen svarer ikke i tide.</translation>
    </message>
    <message>
        <source>Something else answers, perhaps a log-in page of the network.</source>
        <translation>Noe annet svarer, kanskje en innloggingsside på nettet.</translation>
    </message>
    <message>
        <source>The certificate is not trusted: nothing is sent.</source>
        <translation>Sertifikatet er ikke klarert: ingenting sendes.</translation>
    </message>
    <message>
        <source>The region does not let you in.</source>
        <translation>Regionen gir deg ikke tilgang.</translation>
    </message>
    <message>
        <source>The region&apos;s name is not found.</source>
        <translation>Regionens navn finnes ikke på nettet.</translation>
    </message>
    <message>
        <source>The region has trouble of its own.</source>
        <translation>Regionen har selv problemer.</translation>
    </message>
    <message>
        <source>%1 There is no list on this machine yet; it comes as soon as the line is back.</source>
        <comment>why there is no connection</comment>
        <translation>%1 Det er ingen liste på maskinen ennå; den kommer så snart forbindelsen er tilbake.</translation>
    </message>
    <message>
        <source>%1 The list is old, from %2. Ask a colleague what has changed since.</source>
        <comment>why there is no connection, time</comment>
        <translation>%1 Listen er gammel, fra %2. Spør en kollega hva som er endret siden.</translation>
    </message>
    <message>
        <source>%1 You can go on: the list is from %2, what you do is kept and sent later.</source>
        <comment>why there is no connection, time</comment>
        <translation>%1 Du kan fortsette: listen er fra %2, det du gjør, blir lagret og sendt senere.</translation>
    </message>
    <message>
        <source>You are not signed in with the region.</source>
        <translation>Du er ikke logget inn hos regionen.</translation>
    </message>
</context>
<context>
    <name>OfflineStartWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n minutt</numerusform>
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n timer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
    <message>
        <source>What you have not sent is safe: it stays encrypted on this machine and is sent after your next sign-in here.</source>
        <translation>Det du ikke har sendt, er trygt: det ligger kryptert på denne maskinen og sendes etter din neste innlogging her.</translation>
    </message>
    <message>
        <source>Your region does not let a desk be opened without it.</source>
        <translation>Regionen din tillater ikke at en arbeidsplass åpnes uten den.</translation>
    </message>
    <message numerus="yes">
        <source>The time for working without it is over: you were last signed in on %1, and at most %n hour(s) without a new sign-in are allowed.</source>
        <comment>date and time</comment>
        <translation>
            <numerusform>Tiden da du kan arbeide uten den, er over: du var sist logget inn %1, og høyst %n time uten ny innlogging er tillatt.</numerusform>
            <numerusform>Tiden da du kan arbeide uten den, er over: du var sist logget inn %1, og høyst %n timer uten ny innlogging er tillatt.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can open your desk with what is stored on this machine. It is from %1 and %2 old. Without the region you may work until %3; what you do is kept and sent when you have signed in again.</source>
        <comment>date and time; age; date and time</comment>
        <translation>Du kan åpne arbeidsplassen din med det som er lagret på denne maskinen. Det er fra %1 og %2 gammelt. Uten regionen kan du arbeide til %3; det du gjør, blir tatt vare på og sendt når du er logget inn igjen.</translation>
    </message>
    <message numerus="yes">
        <source>%n people can open their desks with what is stored on this machine; your passphrase opens yours. The newest is from %1 and %2 old. What you do is kept and sent when you have signed in again.</source>
        <comment>date and time; age</comment>
        <translation>
            <numerusform>%n person kan åpne arbeidsplassen sin med det som er lagret på denne maskinen; passfrasen din åpner din. Det nyeste er fra %1 og %2 gammelt. Det du gjør, blir tatt vare på og sendt når du er logget inn igjen.</numerusform>
            <numerusform>%n personer kan åpne arbeidsplassen sin med det som er lagret på denne maskinen; passfrasen din åpner din. Det nyeste er fra %1 og %2 gammelt. Det du gjør, blir tatt vare på og sendt når du er logget inn igjen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored %1</source>
        <comment>date and time</comment>
        <translation>Lagret %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <comment>date and time</comment>
        <translation>Til %1</translation>
    </message>
    <message>
        <source>Several people have their files here, and the machine&apos;s keystore cannot tell which of them you are. That takes a sign-in at the region.</source>
        <translation>Flere har filene sine her, og maskinens nøkkellager kan ikke vite hvem av dem du er. Det krever innlogging hos regionen.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock cannot be right.</source>
        <translation>Klokken på denne maskinen kan ikke være riktig.</translation>
    </message>
    <message>
        <source>It says %1, but something was already written here on %2, so it is not known how long you have been without the region. Ask your help desk to set the clock right, or sign in when the region answers.</source>
        <comment>date and time; date and time</comment>
        <translation>Den viser %1, men her ble det alt skrevet noe %2, så det er ikke kjent hvor lenge du har vært uten regionen. Be brukerstøtten stille klokken, eller logg inn når regionen svarer.</translation>
    </message>
    <message>
        <source>This passphrase opens the files of more than one person, so it cannot tell who you are. Nothing has been opened.</source>
        <translation>Denne passfrasen åpner filene til flere og kan derfor ikke vise hvem du er. Ingenting er åpnet.</translation>
    </message>
    <message numerus="yes">
        <source>This is not the passphrase. Try again in %n second(s).</source>
        <translation>
            <numerusform>Dette er ikke passfrasen. Prøv igjen om %n sekund.</numerusform>
            <numerusform>Dette er ikke passfrasen. Prøv igjen om %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing has been changed.</source>
        <translation>Dette er ikke passfrasen. Ingenting er endret.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>signed %1</source>
        <translation>signert %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, person</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A colleague was first</source>
        <translation>En kollega var først</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Avvist av serveren</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Blir sendt</translation>
    </message>
    <message>
        <source>Waiting for sign-in</source>
        <translation>Venter på innlogging</translation>
    </message>
    <message>
        <source>Waiting for the line</source>
        <translation>Venter på forbindelsen</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Venter på å bli sendt</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s)</source>
        <translation>
            <numerusform>Forsøkt %n gang</numerusform>
            <numerusform>Forsøkt %n ganger</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, next at %2</source>
        <comment>how often tried, time</comment>
        <translation>%1, neste kl. %2</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ikke oppgitt</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from, to</comment>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minutt</numerusform>
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message>
        <source>no note</source>
        <translation>ikke noe notat</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>ikke registrert</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Utfall: %1</translation>
    </message>
    <message>
        <source>A colleague has recorded it</source>
        <translation>En kollega har registrert det</translation>
    </message>
    <message>
        <source>I have recorded it elsewhere</source>
        <translation>Jeg har registrert det et annet sted</translation>
    </message>
    <message>
        <source>It was the wrong visit</source>
        <translation>Det var feil besøk</translation>
    </message>
    <message>
        <source>Another reason, in my own words</source>
        <translation>En annen grunn, med egne ord</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>ikke kjent ennå</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grunn</translation>
    </message>
    <message>
        <source>Took place by</source>
        <translation>Foregikk ved</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>With the patient</source>
        <translation>Med brukeren</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planlagt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signert</translation>
    </message>
    <message>
        <source>After no answer: the follow-up is begun</source>
        <translation>Ikke svar: oppfølgingen er begynt</translation>
    </message>
    <message>
        <source>After no answer: %1, %2</source>
        <comment>step, result</comment>
        <translation>Ikke svar: %1, %2</translation>
    </message>
    <message>
        <source>New time: %1</source>
        <translation>Ny tid: %1</translation>
    </message>
    <message>
        <source>The promised call has been made</source>
        <translation>Den lovede samtalen er tatt</translation>
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
        <translation>Ring igjen %1</translation>
    </message>
    <message>
        <source>%1: %2, due %3</source>
        <translation>%1: %2, frist %3</translation>
    </message>
    <message>
        <source>%1. Informed about video %2</source>
        <translation>%1. Informert om video %2</translation>
    </message>
    <message>
        <source>Confirmed at an earlier contact</source>
        <translation>Bekreftet ved en tidligere kontakt</translation>
    </message>
    <message>
        <source>No call has been held.</source>
        <translation>Det har ikke vært noen samtale.</translation>
    </message>
    <message>
        <source>The call lasted %1 and ended %2.</source>
        <translation>Samtalen varte %1 og ble avsluttet %2.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Vurdering</translation>
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
        <translation>Skrevet av</translation>
    </message>
    <message>
        <source>Visit with outcome and duration</source>
        <translation>Besøk med utfall og varighet</translation>
    </message>
    <message>
        <source>Note and checklist</source>
        <translation>Notat og sjekkliste</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Sjekkliste</translation>
    </message>
    <message>
        <source>Task to call again</source>
        <translation>Oppgave om å ringe igjen</translation>
    </message>
    <message>
        <source>Task to a team</source>
        <translation>Oppgave til et team</translation>
    </message>
    <message>
        <source>Task to %1</source>
        <translation>Oppgave til %1</translation>
    </message>
    <message>
        <source>How identity was established</source>
        <translation>Hvordan identiteten ble bekreftet</translation>
    </message>
    <message>
        <source>Appointment %1 is closed</source>
        <translation>Avtalen %1 settes til fullført</translation>
    </message>
    <message>
        <source>Choose how the visit went.</source>
        <translation>Velg hvordan besøket gikk.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Velg en årsak.</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>Skriv hva som skal gjøres.</translation>
    </message>
    <message>
        <source>Choose who is to do it.</source>
        <translation>Velg hvem som skal gjøre det.</translation>
    </message>
    <message>
        <source>Minutes must be between 0 and 600.</source>
        <translation>Minutter må være mellom 0 og 600.</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>not reached</source>
        <translation>ikke nådd</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>nådd</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>bestilt</translation>
    </message>
    <message>
        <source>Every weekday</source>
        <translation>Hver hverdag</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Hver dag</translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation>
            <numerusform>Hver måned</numerusform>
            <numerusform>Hver %n. måned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>hver uke</numerusform>
            <numerusform>hver %n. uke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Hver uke</numerusform>
            <numerusform>Hver %n. uke</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Hver dag</numerusform>
            <numerusform>Hver %n. dag</numerusform>
        </translation>
    </message>
    <message>
        <source>Ring again</source>
        <translation>Ring igjen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Pårørende</translation>
    </message>
    <message>
        <source>Key holder</source>
        <translation>Nabo med nøkkel</translation>
    </message>
    <message>
        <source>Order a visit</source>
        <translation>Bestill et besøk</translation>
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
        <translation>Straks</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>om %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nå</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>for %1 siden</translation>
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
        <translation>&amp;Marker alt</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Opp</translation>
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
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gjør om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp &amp;ut</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Lim inn</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slett</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Marker alt</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gjør om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp &amp;ut</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Lim inn</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slett</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Marker alt</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message numerus="yes">
        <source>%n entry was not accepted</source>
        <translation>
            <numerusform>%n registrering ble avvist</numerusform>
            <numerusform>%n registreringer ble avvist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome was not accepted</source>
        <translation>
            <numerusform>%n utfall ble avvist</numerusform>
            <numerusform>%n utfall ble avvist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step after no answer was not accepted</source>
        <translation>
            <numerusform>%n trinn etter ubesvart anrop ble avvist</numerusform>
            <numerusform>%n trinn etter ubesvart anrop ble avvist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed time was not accepted</source>
        <translation>
            <numerusform>%n endret tid ble avvist</numerusform>
            <numerusform>%n endrede tider ble avvist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promised call was not accepted as done</source>
        <translation>
            <numerusform>%n lovet samtale ble ikke godtatt som tatt</numerusform>
            <numerusform>%n lovede samtaler ble ikke godtatt som tatt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnPageWords</name>
    <message>
        <source>You are signed in. You may close this tab and go back to Tilsyn.</source>
        <translation>Du er logget inn. Du kan lukke denne fanen og gå tilbake til Tilsyn.</translation>
    </message>
    <message>
        <source>The sign-in did not succeed. You may close this tab and try again in Tilsyn.</source>
        <translation>Innloggingen lyktes ikke. Du kan lukke denne fanen og prøve igjen i Tilsyn.</translation>
    </message>
</context>
<context>
    <name>SignInWords</name>
    <message>
        <source>The sign-in did not succeed.</source>
        <translation>Innloggingen lyktes ikke.</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, tell your help desk the last line.</source>
        <translation>Prøv igjen. Skjer det en gang til, så gi brukerstøtten den siste linjen.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 kan ikke nås.</translation>
    </message>
    <message>
        <source>Check the network and try again. Nothing on this machine has been lost.</source>
        <translation>Kontroller nettet og prøv igjen. Ingenting på denne maskinen er gått tapt.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not one that this machine trusts.</source>
        <translation>Denne maskinen stoler ikke på sertifikatet fra %1.</translation>
    </message>
    <message>
        <source>Nothing has been sent. Do not go on; tell your help desk the last line.</source>
        <translation>Ingenting er sendt. Ikke gå videre; gi brukerstøtten den siste linjen.</translation>
    </message>
    <message>
        <source>Your account has no role in Tilsyn.</source>
        <translation>Kontoen din har ingen rolle i Tilsyn.</translation>
    </message>
    <message>
        <source>Ask your administrator for a role, or sign in with another account.</source>
        <translation>Be administratoren om en rolle, eller logg inn med en annen konto.</translation>
    </message>
    <message>
        <source>%1 answered with something that is no sign-in.</source>
        <translation>%1 svarte med noe som ikke er en innlogging.</translation>
    </message>
    <message>
        <source>It may be under maintenance. Try again in a few minutes.</source>
        <translation>Det kan være vedlikehold. Prøv igjen om noen minutter.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>Innloggingen ble avbrutt.</translation>
    </message>
    <message>
        <source>You can begin anew at any time.</source>
        <translation>Du kan begynne på nytt når som helst.</translation>
    </message>
    <message>
        <source>No region is set up on this machine.</source>
        <translation>Ingen region er satt opp på denne maskinen.</translation>
    </message>
    <message>
        <source>Ask your administrator for the region&apos;s profile file, or start Tilsyn with --practice to get to know it without a region.</source>
        <translation>Be administratoren om regionens profilfil, eller start Tilsyn med --practice for å bli kjent med det uten en region.</translation>
    </message>
    <message>
        <source>The region&apos;s profile cannot be used.</source>
        <translation>Regionens profil kan ikke brukes.</translation>
    </message>
    <message>
        <source>Nothing has been changed. Give your help desk the last line: it names what is wrong.</source>
        <translation>Ingenting er endret. Gi brukerstøtten den siste linjen: den sier hva som er galt.</translation>
    </message>
    <message>
        <source>Your encrypted files on this machine cannot be opened.</source>
        <translation>De krypterte filene dine på denne maskinen kan ikke åpnes.</translation>
    </message>
    <message>
        <source>They have not been changed. Try again; if it happens once more, give your help desk the last line before anything is deleted: unsent work may be in them.</source>
        <translation>De er ikke endret. Prøv igjen; skjer det en gang til, så gi brukerstøtten den siste linjen før noe slettes: det kan ligge usendt arbeid i dem.</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>now</source>
        <translation>nå</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 t %2 min</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>A colleague has this visit in hand.</source>
        <translation>En kollega har tatt dette besøket.</translation>
    </message>
    <message>
        <source>You are no longer signed in to the region.</source>
        <translation>Du er ikke lenger logget inn hos regionen.</translation>
    </message>
    <message>
        <source>The booking service does not answer.</source>
        <translation>Bookingtjenesten svarer ikke.</translation>
    </message>
    <message>
        <source>The booking service gives you no room.</source>
        <translation>Bookingtjenesten gir deg ikke noe rom.</translation>
    </message>
    <message>
        <source>The room was not ready in time.</source>
        <translation>Rommet ble ikke klart i tide.</translation>
    </message>
    <message>
        <source>The room does not take its own PIN.</source>
        <translation>Rommet tar ikke imot sin egen PIN-kode.</translation>
    </message>
    <message>
        <source>The room asks for a sign-on that visits do not have.</source>
        <translation>Rommet ber om en pålogging som besøk ikke har.</translation>
    </message>
    <message>
        <source>The conference service does not know the room.</source>
        <translation>Videotjenesten kjenner ikke rommet.</translation>
    </message>
    <message>
        <source>The conference service let you in as a guest only.</source>
        <translation>Videotjenesten slapp deg bare inn som gjest.</translation>
    </message>
    <message>
        <source>The room could not be locked, so nobody was let into it.</source>
        <translation>Rommet kunne ikke låses, så ingen ble sluppet inn.</translation>
    </message>
    <message>
        <source>The room is full.</source>
        <translation>Rommet er fullt.</translation>
    </message>
    <message>
        <source>The conference service has no free place.</source>
        <translation>Videotjenesten har ingen ledig plass.</translation>
    </message>
    <message>
        <source>The conference service is being maintained.</source>
        <translation>Videotjenesten er under vedlikehold.</translation>
    </message>
    <message>
        <source>The conference service does not answer.</source>
        <translation>Videotjenesten svarer ikke.</translation>
    </message>
    <message>
        <source>Somebody took you out of the room.</source>
        <translation>Noen har tatt deg ut av rommet.</translation>
    </message>
    <message>
        <source>The conference service wants to move the call, which this program does not do.</source>
        <translation>Videotjenesten vil flytte samtalen, og det gjør ikke dette programmet.</translation>
    </message>
    <message>
        <source>The conference service closed the room because nobody came.</source>
        <translation>Videotjenesten lukket rommet fordi ingen kom.</translation>
    </message>
    <message>
        <source>Somebody ended the call for everybody.</source>
        <translation>Noen har avsluttet samtalen for alle.</translation>
    </message>
    <message>
        <source>The conference service refused or ended the call.</source>
        <translation>Videotjenesten avviste eller avsluttet samtalen.</translation>
    </message>
    <message>
        <source>The picture stopped twice.</source>
        <translation>Bildet stoppet to ganger.</translation>
    </message>
    <message>
        <source>The conference service has lost you.</source>
        <translation>Videotjenesten har mistet deg.</translation>
    </message>
    <message>
        <source>No contact with the conference service.</source>
        <translation>Ingen kontakt med videotjenesten.</translation>
    </message>
    <message>
        <source>Picture and sound are interrupted.</source>
        <translation>Bilde og lyd er brutt.</translation>
    </message>
    <message>
        <source>The picture stopped.</source>
        <translation>Bildet stoppet.</translation>
    </message>
    <message>
        <source>The invitation did not reach the patient.</source>
        <translation>Invitasjonen nådde ikke fram til brukeren.</translation>
    </message>
    <message>
        <source>That was not done.</source>
        <translation>Det ble ikke gjort.</translation>
    </message>
    <message>
        <source>Picture and sound go on without it. It is tried again.</source>
        <translation>Bilde og lyd fortsetter uten. Det prøves igjen.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Det prøves igjen av seg selv.</translation>
    </message>
    <message>
        <source>You are going back into the same room. The patient stays in it.</source>
        <translation>Du er på vei inn i det samme rommet igjen. Brukeren blir i det.</translation>
    </message>
    <message>
        <source>The connection is being made again. The patient is still in the room.</source>
        <translation>Forbindelsen lages på nytt. Brukeren er fortsatt i rommet.</translation>
    </message>
    <message>
        <source>It is being started again. Microphone and camera stay as they were.</source>
        <translation>Det startes igjen. Mikrofon og kamera er som de var.</translation>
    </message>
    <message>
        <source>The patient is still in the room, and neither sees nor hears you now.</source>
        <translation>Brukeren er fortsatt i rommet og kan verken se eller høre deg nå.</translation>
    </message>
    <message>
        <source>The room is open and waits.</source>
        <translation>Rommet er åpent og venter.</translation>
    </message>
    <message>
        <source>The call goes on.</source>
        <translation>Samtalen fortsetter.</translation>
    </message>
    <message>
        <source>Alt+P starts the picture again.</source>
        <translation>Alt+P starter bildet igjen.</translation>
    </message>
    <message>
        <source>Alt+P starts the picture again, or call %1 by phone.</source>
        <translation>Alt+P starter bildet igjen, eller ring %1.</translation>
    </message>
    <message>
        <source>F2 sends it again.</source>
        <translation>F2 sender den igjen.</translation>
    </message>
    <message>
        <source>F2 sends it again, or call %1 by phone.</source>
        <translation>F2 sender den igjen, eller ring %1.</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>Prøv igjen.</translation>
    </message>
    <message>
        <source>Ctrl+F2 ends the call.</source>
        <translation>Ctrl+F2 avslutter samtalen.</translation>
    </message>
    <message>
        <source>If it takes too long, call %1 by phone. Ctrl+F2 ends the call.</source>
        <translation>Tar det for lang tid, ring %1. Ctrl+F2 avslutter samtalen.</translation>
    </message>
    <message>
        <source>The room is kept, and the patient can wait in it.</source>
        <translation>Rommet er beholdt, og brukeren kan vente i det.</translation>
    </message>
    <message>
        <source>The patient has not been called yet.</source>
        <translation>Brukeren er ikke ringt opp ennå.</translation>
    </message>
    <message>
        <source>The patient has been told that the visit is over for now.</source>
        <translation>Brukeren har fått vite at besøket er slutt for nå.</translation>
    </message>
    <message>
        <source>Go on with the next visit with F3.</source>
        <translation>Gå videre til neste besøk med F3.</translation>
    </message>
    <message>
        <source>Sign out and in again, then call with F2.</source>
        <translation>Logg ut og inn igjen, og ring så opp med F2.</translation>
    </message>
    <message>
        <source>Call %1 by phone, or sign out and in again and call with F2.</source>
        <translation>Ring %1, eller logg ut og inn igjen og ring opp med F2.</translation>
    </message>
    <message>
        <source>F2 goes back in. Ctrl+Enter writes the outcome.</source>
        <translation>F2 går inn igjen. Ctrl+Enter skriver utfallet.</translation>
    </message>
    <message>
        <source>F2 goes back in, or call %1 by phone. Ctrl+Enter writes the outcome.</source>
        <translation>F2 går inn igjen, eller ring %1. Ctrl+Enter skriver utfallet.</translation>
    </message>
    <message>
        <source>Try again with F2, or write the outcome with Ctrl+Enter.</source>
        <translation>Prøv igjen med F2, eller skriv utfallet med Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Try again with F2, or call %1 by phone and write the outcome with Ctrl+Enter.</source>
        <translation>Prøv igjen med F2, eller ring %1 på telefon og skriv utfallet med Ctrl+Enter.</translation>
    </message>
    <message>
        <source>%1 is gone; %2 is used instead.</source>
        <translation>%1 er borte; %2 brukes i stedet.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 er borte.</translation>
    </message>
    <message>
        <source>The camera is gone.</source>
        <translation>Kameraet er borte.</translation>
    </message>
    <message>
        <source>The microphone is gone.</source>
        <translation>Mikrofonen er borte.</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>Fant ikke noe kamera.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>Fant ingen mikrofon.</translation>
    </message>
    <message>
        <source>Another program uses the camera.</source>
        <translation>Et annet program bruker kameraet.</translation>
    </message>
    <message>
        <source>Another program uses the microphone.</source>
        <translation>Et annet program bruker mikrofonen.</translation>
    </message>
    <message>
        <source>This program may not use the camera.</source>
        <translation>Dette programmet får ikke bruke kameraet.</translation>
    </message>
    <message>
        <source>This program may not use the microphone.</source>
        <translation>Dette programmet får ikke bruke mikrofonen.</translation>
    </message>
    <message>
        <source>What was muted stays muted, what was on stays on.</source>
        <translation>Det som var av, er fortsatt av, og det som var på, er på.</translation>
    </message>
    <message>
        <source>Alt+E chooses another.</source>
        <translation>Alt+E velger en annen enhet.</translation>
    </message>
    <message>
        <source>You are still heard, but not seen.</source>
        <translation>Du høres fortsatt, men ses ikke.</translation>
    </message>
    <message>
        <source>You are still seen, but not heard.</source>
        <translation>Du ses fortsatt, men høres ikke.</translation>
    </message>
    <message>
        <source>Close the other program, or choose another device with Alt+E.</source>
        <translation>Lukk det andre programmet, eller velg en annen enhet med Alt+E.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another device with Alt+E.</source>
        <translation>Koble den til, eller velg en annen enhet med Alt+E.</translation>
    </message>
</context>
<context>
    <name>Unanswered</name>
    <message>
        <source>Call again, as promised</source>
        <translation>Ring igjen som lovet</translation>
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
        <translation>Bruker kan ikke leses</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nå</translation>
    </message>
    <message>
        <source>in outbox</source>
        <translation>i utboks</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Ikke besvart</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>ikke nådd</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>nådd</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>bestilt</translation>
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
        <translation>Bare utfallet mangler.</translation>
    </message>
    <message>
        <source>Ring again %1.</source>
        <translation>Ring igjen %1.</translation>
    </message>
    <message>
        <source>Ring again now.</source>
        <translation>Ring igjen nå.</translation>
    </message>
    <message>
        <source>Dial the patient&apos;s number.</source>
        <translation>Ring brukerens nummer.</translation>
    </message>
    <message>
        <source>Dial a relative: do they know how the patient is?</source>
        <translation>Ring en pårørende: vet de hvordan det går med brukeren?</translation>
    </message>
    <message>
        <source>Dial the neighbour: can they look in?</source>
        <translation>Ring naboen: kan de se innom?</translation>
    </message>
    <message>
        <source>Nobody was reached. Order a visit.</source>
        <translation>Ingen ble nådd. Bestill et besøk.</translation>
    </message>
    <message>
        <source>A colleague was faster. On the server: %1. Yours, kept in the outbox: %2.</source>
        <translation>En kollega var raskere. På serveren: %1. Ditt, som ligger i utboksen: %2.</translation>
    </message>
    <message>
        <source>the visit has its outcome</source>
        <translation>besøket har sitt utfall</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, who</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not clarified</source>
        <translation>Ikke avklart</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Ikke nådd</translation>
    </message>
    <message>
        <source>Clarified</source>
        <translation>Avklart</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nådd</translation>
    </message>
    <message>
        <source>You promised to call again: %1.</source>
        <translation>Det er lovet en ny oppringning: %1.</translation>
    </message>
    <message>
        <source>You promised to call again.</source>
        <translation>Det er lovet en ny oppringning.</translation>
    </message>
    <message>
        <source>Reached by phone</source>
        <translation>Nådd på telefon</translation>
    </message>
    <message>
        <source>The second contact of the same task, at %1.</source>
        <translation>Den andre kontakten i samme oppgave, kl. %1.</translation>
    </message>
    <message>
        <source>Everybody who was called has answered, and nothing is promised.</source>
        <translation>Alle som er ringt opp, har svart, og ingenting er lovet.</translation>
    </message>
    <message>
        <source>%1 Not answered</source>
        <translation>%1 Ikke besvart</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Home</source>
        <translation>Hjem</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeid</translation>
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
        <translation>Pårørende</translation>
    </message>
    <message>
        <source>Video visit %1–%2</source>
        <translation>Skjermbesøk %1–%2</translation>
    </message>
    <message>
        <source>%1 of %2 today</source>
        <translation>%1 av %2 i dag</translation>
    </message>
    <message>
        <source>My visit</source>
        <translation>Mitt besøk</translation>
    </message>
    <message>
        <source>Next visit %1</source>
        <translation>Neste besøk %1</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ikke oppgitt</translation>
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
        <translation>Venter</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>I samtale</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Ringer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Partly held</source>
        <translation>Delvis</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Ikke svar</translation>
    </message>
    <message>
        <source>Technical failure</source>
        <translation>Teknisk feil</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avlyst</translation>
    </message>
    <message>
        <source>Physical visit</source>
        <translation>Fysisk besøk</translation>
    </message>
    <message>
        <source>Write outcome</source>
        <translation>Skriv utfall</translation>
    </message>
    <message>
        <source>Patient not readable</source>
        <translation>Bruker kan ikke leses</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Død</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tatt</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planlagt</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>konflikt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>avvist</translation>
    </message>
    <message>
        <source>in outbox</source>
        <translation>i utboks</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>født %1</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>End the call that is going on first.</source>
        <translation>Avslutt først samtalen som pågår.</translation>
    </message>
    <message>
        <source>Today&apos;s visits could not be fetched. %1</source>
        <translation>Dagens besøk kunne ikke hentes. %1</translation>
    </message>
    <message>
        <source>Today&apos;s visits could not be fetched. There is no connection to the server.</source>
        <translation>Dagens besøk kunne ikke hentes. Det er ingen forbindelse til serveren.</translation>
    </message>
    <message>
        <source>Fetching today&apos;s visits …</source>
        <translation>Henter dagens besøk …</translation>
    </message>
    <message>
        <source>No visits of your own today. Choose Team above to see the visits of your teams.</source>
        <translation>Du har ingen besøk i dag. Velg Team over for å se besøkene til teamene dine.</translation>
    </message>
    <message>
        <source>No visits for your teams today. Choose All above to see the rest.</source>
        <translation>Teamene dine har ingen besøk i dag. Velg Alle over for å se resten.</translation>
    </message>
    <message>
        <source>No visits today. Press Ctrl+R to ask the server again.</source>
        <translation>Ingen besøk i dag. Trykk Ctrl+R for å spørre serveren igjen.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n venter</numerusform>
            <numerusform>%n venter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 av %2 gjort</translation>
    </message>
    <message>
        <source>%1 · from %2, %3 old</source>
        <translation>%1 · fra kl. %2, %3 gammel</translation>
    </message>
    <message>
        <source>Rows from the server that could not be read: %1</source>
        <translation>Rader fra serveren som ikke kunne leses: %1</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Ring igjen</translation>
    </message>
    <message>
        <source>link open</source>
        <translation>lenke åpnet</translation>
    </message>
    <message>
        <source>no waiting room</source>
        <translation>ikke venterom</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time and initials, for how long</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>siden %1</translation>
    </message>
    <message>
        <source>From %1, %2 old</source>
        <translation>Fra %1, %2 gammel</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Held</source>
        <translation>Gjennomført</translation>
    </message>
    <message>
        <source>Partly held</source>
        <translation>Delvis gjennomført</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Ikke svar</translation>
    </message>
    <message>
        <source>Cancelled by the patient</source>
        <translation>Avlyst av bruker</translation>
    </message>
    <message>
        <source>Cancelled by us</source>
        <translation>Avlyst av oss</translation>
    </message>
    <message>
        <source>Technical failure</source>
        <translation>Teknisk feil</translation>
    </message>
    <message>
        <source>Moved to a physical visit</source>
        <translation>Flyttet til fysisk besøk</translation>
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
        <translation>Ingen årsak</translation>
    </message>
    <message>
        <source>The patient is unwell</source>
        <translation>Brukeren er uvel</translation>
    </message>
    <message>
        <source>The patient declined</source>
        <translation>Brukeren ønsket det ikke</translation>
    </message>
    <message>
        <source>The patient is away</source>
        <translation>Brukeren er borte</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Ingen svarte</translation>
    </message>
    <message>
        <source>No sound or picture</source>
        <translation>Ikke lyd eller bilde</translation>
    </message>
    <message>
        <source>The line was lost</source>
        <translation>Linjen ble brutt</translation>
    </message>
    <message>
        <source>Fault in the patient&apos;s device</source>
        <translation>Feil på brukerens enhet</translation>
    </message>
    <message>
        <source>A colleague was absent</source>
        <translation>En kollega var fraværende</translation>
    </message>
    <message>
        <source>Needs somebody on the spot</source>
        <translation>Krever noen på stedet</translation>
    </message>
    <message>
        <source>Another reason, see the note</source>
        <translation>Annen årsak, se notatet</translation>
    </message>
    <message>
        <source>Known from before</source>
        <translation>Kjent fra før</translation>
    </message>
    <message>
        <source>Electronic ID</source>
        <translation>Elektronisk ID</translation>
    </message>
    <message>
        <source>Showed proof of identity</source>
        <translation>Viste legitimasjon</translation>
    </message>
    <message>
        <source>Vouched for by relative or staff</source>
        <translation>Bekreftet av pårørende eller ansatte</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Levert</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Åpnet</translation>
    </message>
    <message>
        <source>Camera and sound in order</source>
        <translation>Kamera og lyd i orden</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Svart</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Avvist</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Trukket tilbake</translation>
    </message>
    <message>
        <source>In the waiting room</source>
        <translation>På venterommet</translation>
    </message>
    <message>
        <source>In the call</source>
        <translation>I samtale</translation>
    </message>
    <message>
        <source>Line not measured yet</source>
        <translation>Linjen er ikke målt ennå</translation>
    </message>
    <message>
        <source>The line is good</source>
        <translation>Linjen er god</translation>
    </message>
    <message>
        <source>The line is usable</source>
        <translation>Linjen er brukbar</translation>
    </message>
    <message>
        <source>The line is unstable</source>
        <translation>Linjen er ustabil</translation>
    </message>
    <message>
        <source>The line is broken</source>
        <translation>Linjen er brutt</translation>
    </message>
    <message>
        <source>Data is being lost</source>
        <translation>Data går tapt</translation>
    </message>
    <message>
        <source>Long delay</source>
        <translation>Lang forsinkelse</translation>
    </message>
    <message>
        <source>Few pictures</source>
        <translation>Få bilder</translation>
    </message>
    <message>
        <source>Nothing arrives</source>
        <translation>Ingenting kommer fram</translation>
    </message>
    <message>
        <source>This visit already has an outcome.</source>
        <translation>Besøket har allerede et utfall.</translation>
    </message>
    <message>
        <source>This visit is cancelled.</source>
        <translation>Besøket er avlyst.</translation>
    </message>
    <message>
        <source>The patient is registered as deceased and cannot be called.</source>
        <translation>Brukeren er registrert som død og kan ikke ringes.</translation>
    </message>
    <message>
        <source>The patient of this visit could not be read, so nobody can be called.</source>
        <translation>Brukeren i dette besøket kunne ikke leses, så ingen kan ringes.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Det er ingen forbindelse til serveren.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Serveren svarte ikke i tide.</translation>
    </message>
    <message>
        <source>You are no longer signed in.</source>
        <translation>Du er ikke lenger logget inn.</translation>
    </message>
    <message>
        <source>The server does not allow you this.</source>
        <translation>Serveren tillater deg ikke dette.</translation>
    </message>
    <message>
        <source>The server does not know this.</source>
        <translation>Serveren kjenner ikke dette.</translation>
    </message>
    <message>
        <source>Somebody else changed this first.</source>
        <translation>Noen andre endret dette først.</translation>
    </message>
    <message>
        <source>The server refused this.</source>
        <translation>Serveren avviste dette.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read.</source>
        <translation>Svaret fra serveren kunne ikke leses.</translation>
    </message>
    <message>
        <source>The files on this computer could not be read or written.</source>
        <translation>Filene på denne maskinen kunne ikke leses eller skrives.</translation>
    </message>
    <message>
        <source>This was given up.</source>
        <translation>Dette ble gitt opp.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Rollen din tillater ikke dette.</translation>
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
        <translation>%1 t %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the region&apos;s</source>
        <translation>Klokken på denne maskinen går %1 etter regionens</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the region&apos;s</source>
        <translation>Klokken på denne maskinen går %1 foran regionens</translation>
    </message>
</context>
<context>
    <name>tilsyn::app::Application</name>
    <message>
        <source>The practice region</source>
        <translation>Øvelsesregionen</translation>
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
        <translation>Linje til %1</translation>
    </message>
    <message numerus="yes">
        <source>Answers in %n ms</source>
        <translation>
            <numerusform>Svarer på %n ms</numerusform>
            <numerusform>Svarer på %n ms</numerusform>
        </translation>
    </message>
    <message>
        <source>Files on this machine</source>
        <translation>Filer på denne maskinen</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Kryptert</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tidssone</translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing has been changed.</source>
        <translation>Dette er ikke passfrasen. Ingenting er endret.</translation>
    </message>
    <message>
        <source>Go on in your browser. This window waits for you.</source>
        <translation>Fortsett i nettleseren. Dette vinduet venter på deg.</translation>
    </message>
    <message>
        <source>%1 has signed in, but %2 works here.</source>
        <translation>%1 er logget inn, men her arbeider %2.</translation>
    </message>
</context>
<context>
    <name>tilsyn::app::Lock</name>
    <message>
        <source>There is no connection to sign in with now. It is tried all the time; when it is back the button is here. Nothing is lost meanwhile.</source>
        <translation>Det er ingen forbindelse å logge inn med nå. Det prøves hele tiden; når den er tilbake, er knappen her. Ingenting går tapt imens.</translation>
    </message>
    <message>
        <source>Your files could not be read. Sign in again, or ask your help desk.</source>
        <translation>Filene dine kunne ikke leses. Logg inn igjen, eller spør brukerstøtten.</translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing has been changed.</source>
        <translation>Dette er ikke passfrasen. Ingenting er endret.</translation>
    </message>
    <message>
        <source>The sign-in was not accepted. The desk stays locked; what was begun is kept.</source>
        <translation>Innloggingen ble ikke godtatt. Skrivebordet forblir låst; det som er påbegynt, er lagret.</translation>
    </message>
    <message>
        <source>The sign-in could not be reached. The desk stays locked; try again in a moment.</source>
        <translation>Innloggingen kunne ikke nås. Skrivebordet forblir låst; prøv igjen om et øyeblikk.</translation>
    </message>
    <message>
        <source>%1 has signed in, but %2 has a call here. It has to end first.</source>
        <translation>%1 er logget inn, men %2 har en samtale her. Den må ta slutt først.</translation>
    </message>
    <message>
        <source>%1 has signed in, but %2 works here.</source>
        <translation>%1 er logget inn, men her arbeider %2.</translation>
    </message>
    <message>
        <source>Everything has been sent. Drafts stay encrypted on this machine.</source>
        <translation>Alt er sendt. Utkast blir liggende kryptert på denne maskinen.</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet: kept encrypted on this machine and sent after the next sign-in here.</source>
        <translation>
            <numerusform>%n er ikke sendt ennå: lagret kryptert på denne maskinen og sendes etter neste innlogging her.</numerusform>
            <numerusform>%n er ikke sendt ennå: lagret kryptert på denne maskinen og sendes etter neste innlogging her.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::CallPanel</name>
    <message>
        <source>saved locally %1</source>
        <translation>lagret lokalt %1</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Slipp inn</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>Avvis</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avslutt</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Sjekkliste</translation>
    </message>
    <message>
        <source>writing …</source>
        <translation>skriver …</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>I rommet</translation>
    </message>
    <message>
        <source>Where the call stands, what the patient&apos;s side has reached, and who waits to be let in.</source>
        <translation>Hvor langt samtalen er, hva brukerens side har nådd, og hvem som venter på å bli sluppet inn.</translation>
    </message>
    <message>
        <source>Compare the stated name with the expected one before F4 lets somebody in. Ctrl+F2 ends the call.</source>
        <translation>Sammenlign det oppgitte navnet med det forventede før F4 slipper noen inn. Ctrl+F2 avslutter samtalen.</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Hos %1</translation>
    </message>
    <message>
        <source>Ring again</source>
        <translation>Ring igjen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Cancel the call</source>
        <translation>Avbryt anropet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>title of the panel</comment>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Follow up: no answer</source>
        <translation>Følg opp: ikke svar</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <translation>10 minutter til</translation>
    </message>
    <message>
        <source>When several wait, arrows choose one of them; Enter lets that one in.</source>
        <translation>Når flere venter, velger piltastene en av dem; Enter slipper den inn.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::ChatSection</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Nothing has been written yet. What is written here is not kept after the call.</source>
        <translation>Ingenting er skrevet ennå. Det som skrives her, blir ikke tatt vare på etter samtalen.</translation>
    </message>
    <message>
        <source>Chat with the patient</source>
        <translation>Chat med brukeren</translation>
    </message>
    <message>
        <source>Write to the patient</source>
        <translation>Skriv til brukeren</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Close the chat</source>
        <translation>Lukk chatten</translation>
    </message>
    <message numerus="yes">
        <source>Chat, %n unread</source>
        <translation>
            <numerusform>Chat, %n ulest</numerusform>
            <numerusform>Chat, %n uleste</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gjest</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, being sent</source>
        <comment>who, time</comment>
        <translation>%1, %2, sendes</translation>
    </message>
    <message>
        <source>%1, %2, not sent</source>
        <comment>who, time</comment>
        <translation>%1, %2, ikke sendt</translation>
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
        <translation>Begge versjonene</translation>
    </message>
    <message>
        <source>Send mine as well, on top</source>
        <translation>Send også min, oppå</translation>
    </message>
    <message>
        <source>Keep theirs, keep my note as a draft</source>
        <translation>Behold deres, notatet mitt blir utkast</translation>
    </message>
    <message>
        <source>Edit mine again</source>
        <translation>Rediger min igjen</translation>
    </message>
    <message>
        <source>Keep theirs, discard mine</source>
        <translation>Behold deres, forkast min</translation>
    </message>
    <message>
        <source>Ask the server again</source>
        <translation>Spør serveren igjen</translation>
    </message>
    <message>
        <source>Two versions of the visit %1</source>
        <translation>To versjoner av besøket %1</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>To versjoner</translation>
    </message>
    <message>
        <source>A colleague recorded this visit before yours arrived. Both are kept; choose what counts.</source>
        <translation>En kollega registrerte besøket før ditt kom fram. Begge er tatt vare på; velg hva som gjelder.</translation>
    </message>
    <message>
        <source>The visit was changed at the server after you opened it. Yours is kept; choose what happens with it.</source>
        <translation>Besøket ble endret på serveren etter at du åpnet det. Ditt er tatt vare på; velg hva som skal skje med det.</translation>
    </message>
    <message>
        <source>%1 Yours is kept; what the server has is shown as soon as it answers.</source>
        <comment>what went wrong</comment>
        <translation>%1 Ditt er tatt vare på; det serveren har, vises så snart den svarer.</translation>
    </message>
    <message>
        <source>Reading what the server has …</source>
        <translation>Leser hva serveren har …</translation>
    </message>
    <message>
        <source>Yours, not sent</source>
        <translation>Ditt, ikke sendt</translation>
    </message>
    <message>
        <source>At the server</source>
        <translation>På serveren</translation>
    </message>
    <message>
        <source>%1 (differs)</source>
        <comment>a field of the two versions</comment>
        <translation>%1 (avviker)</translation>
    </message>
    <message>
        <source>Somebody changed this visit before what you recorded arrived. Both versions stand here, and what differs is bold.</source>
        <translation>Noen endret besøket før det du registrerte, kom fram. Begge versjonene står her, og det som avviker, er uthevet.</translation>
    </message>
    <message>
        <source>Alt+1 sends yours on top: the server keeps both, yours as the latest. Alt+2 leaves theirs and keeps your note as a draft.</source>
        <translation>Alt+1 sender ditt oppå: serveren beholder begge, ditt som det siste. Alt+2 lar deres stå og tar vare på notatet ditt som utkast.</translation>
    </message>
    <message>
        <source>Alt+3 opens yours in the form again, Alt+4 discards yours with a reason.</source>
        <translation>Alt+3 åpner ditt i skjemaet igjen, Alt+4 forkaster ditt med en grunn.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::DayFoot</name>
    <message>
        <source>Not now</source>
        <translation>Ikke nå</translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation>+%1 min</translation>
    </message>
    <message>
        <source>End the break</source>
        <translation>Avslutt pausen</translation>
    </message>
    <message>
        <source>Begin the break</source>
        <translation>Begynn pausen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message numerus="yes">
        <source>Tell %n that they will wait</source>
        <translation>
            <numerusform>Meld forsinkelse til %n</numerusform>
            <numerusform>Meld forsinkelse til %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell who will wait</source>
        <translation>Meld forsinkelse</translation>
    </message>
    <message numerus="yes">
        <source>%n will read this:</source>
        <translation>
            <numerusform>%n får lese dette:</numerusform>
            <numerusform>%n får lese dette:</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking for the words …</source>
        <translation>Henter teksten …</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Sender …</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Was told the same before; not sent again</source>
        <translation>Har fått samme beskjed før; sendes ikke igjen</translation>
    </message>
    <message>
        <source>Not sent. %1 Ctrl+D tries again; nobody is told twice.</source>
        <translation>Ikke sendt. %1 Ctrl+D prøver igjen; ingen får beskjed to ganger.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::DeskPanel</name>
    <message>
        <source>open</source>
        <translation>åpne</translation>
    </message>
    <message>
        <source>call</source>
        <translation>ring</translation>
    </message>
    <message>
        <source>Choose a visit in the list to see it here.</source>
        <translation>Velg et besøk i listen for å se det her.</translation>
    </message>
    <message>
        <source>The visits of the day will be here.</source>
        <translation>Dagens besøk kommer her.</translation>
    </message>
    <message>
        <source>Nobody is open. Choose a visit in the list, then Enter opens the patient and F2 calls.</source>
        <translation>Ingen bruker er åpen. Velg et besøk i listen, så åpner Enter brukeren og F2 ringer.</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Skrivebord</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::DevicesPanel</name>
    <message>
        <source>Move up</source>
        <translation>Flytt opp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytt ned</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Bruk</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Glem</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Ditt bilde</translation>
    </message>
    <message>
        <source>How you are seen and heard</source>
        <translation>Slik blir du sett og hørt</translation>
    </message>
    <message>
        <source>Picture and sound stay on this computer. They are open as long as this page is, and no longer.</source>
        <translation>Bilde og lyd blir på denne maskinen. De er åpne så lenge denne siden er det, og ikke lenger.</translation>
    </message>
    <message>
        <source>The first device in each list that is plugged in is used. Plugging never changes whether you are muted.</source>
        <translation>Den første tilkoblede enheten på hver liste brukes. Å koble noe til eller fra endrer aldri om mikrofonen din er av.</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>Prøvetone</translation>
    </message>
    <message>
        <source>Test tone, %1</source>
        <comment>output</comment>
        <translation>Prøvetone, %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>volume</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Volume, %1</source>
        <comment>output</comment>
        <translation>Lydstyrke, %1</translation>
    </message>
    <message>
        <source>Nothing could be played there. Choose another device, or try again.</source>
        <translation>Fikk ikke spilt av noe der. Velg en annen enhet, eller prøv igjen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
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
        <translation>Slått av i operativsystemet</translation>
    </message>
    <message>
        <source>You are heard</source>
        <translation>Du blir hørt</translation>
    </message>
    <message>
        <source>Say something: the bars must move</source>
        <translation>Si noe: søylene skal røre seg</translation>
    </message>
    <message>
        <source>Your camera, microphone and outputs by rank: the first one that is plugged in is used.</source>
        <translation>Kamera, mikrofon og høyttalere i rekkefølge: den første som er koblet til, brukes.</translation>
    </message>
    <message>
        <source>Arrows choose a device, Alt with the arrows moves it, Enter puts it first. Delete forgets one that is not plugged in.</source>
        <translation>Piltastene velger en enhet, Alt med piltastene flytter den, Enter setter den først. Delete glemmer en som ikke er koblet til.</translation>
    </message>
    <message>
        <source>The call, the ringing and the sound that somebody waits have each an output of their own. The test tone is what you will hear.</source>
        <translation>Samtalen, ringelyden og lyden som sier at noen venter, har hver sin utgang. Prøvetonen er det du kommer til å høre.</translation>
    </message>
    <message>
        <source>Alt+E or Escape closes this page and lets camera and microphone go.</source>
        <translation>Alt+E eller Esc lukker denne siden og slipper kamera og mikrofon.</translation>
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
        <translation>Lyd i samtalen</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Ringelyd</translation>
    </message>
    <message>
        <source>Somebody waits</source>
        <translation>Noen venter</translation>
    </message>
    <message>
        <source>No camera has been seen on this computer yet.</source>
        <translation>Det er ikke sett noe kamera på denne maskinen ennå.</translation>
    </message>
    <message>
        <source>No microphone has been seen on this computer yet.</source>
        <translation>Det er ikke sett noen mikrofon på denne maskinen ennå.</translation>
    </message>
    <message>
        <source>No loudspeaker and no headset has been seen on this computer yet.</source>
        <translation>Det er ikke sett noen høyttaler eller noe hodesett på denne maskinen ennå.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::FaultStrip</name>
    <message>
        <source>The service says: %1</source>
        <translation>Tjenesten sier: %1</translation>
    </message>
    <message>
        <source>Something is the matter with the call</source>
        <translation>Noe er galt med samtalen</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::GiveUpBox</name>
    <message>
        <source>Discard</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behold det</translation>
    </message>
    <message>
        <source>Why is it discarded?</source>
        <translation>Hvorfor forkastes det?</translation>
    </message>
    <message>
        <source>It is not sent. The text and the reason stay encrypted on this machine, and the log shows it.</source>
        <translation>Det sendes ikke. Teksten og grunnen blir liggende kryptert på denne maskinen, og det vises i loggen.</translation>
    </message>
    <message>
        <source>The reason in your own words</source>
        <translation>Grunnen med egne ord</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::HandStrip</name>
    <message>
        <source>In whose hand the visit is</source>
        <translation>Hvem som har besøket</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Gi tilbake</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ta over</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::IdentityForm</name>
    <message>
        <source>First contact: how is identity known?</source>
        <translation>Første kontakt: hvordan er identiteten kjent?</translation>
    </message>
    <message>
        <source>Choose how</source>
        <translation>Velg hvordan</translation>
    </message>
    <message>
        <source>Informed about how video visits work</source>
        <translation>Informert om skjermbesøk</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::JournalPanel</name>
    <message>
        <source>The clipboard is emptied after 60 s.</source>
        <translation>Utklippstavlen tømmes etter 60 s.</translation>
    </message>
    <message>
        <source>Sent when you complete</source>
        <translation>Sendes ved fullføring</translation>
    </message>
    <message>
        <source>Without a connection it goes to the outbox and is sent later.</source>
        <translation>Uten nett legges det i utboksen og sendes senere.</translation>
    </message>
    <message>
        <source>Without a connection all goes to the outbox and is sent later.</source>
        <translation>Uten nett legges alt i utboksen og sendes senere.</translation>
    </message>
    <message>
        <source>The text for the record as it stands. Completing copies it to the clipboard, which is emptied after a minute.</source>
        <translation>Teksten til journalen slik den er nå. Ved fullføring kopieres den til utklippstavlen, som tømmes etter ett minutt.</translation>
    </message>
    <message>
        <source>copied when done</source>
        <translation>kopieres ved fullføring</translation>
    </message>
    <message>
        <source>Text for the record</source>
        <translation>Journaltekst</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::KnockRow</name>
    <message>
        <source>Stated name</source>
        <translation>Oppgitt navn</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ikke oppgitt</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::Ladder</name>
    <message>
        <source>What the patient&apos;s side has reached</source>
        <translation>Hva brukerens side har nådd</translation>
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
        <translation>Forventet</translation>
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
        <translation>GAMLE DATA</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::OrderForm</name>
    <message>
        <source>Order the visit</source>
        <translation>Bestill besøket</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Who goes there</source>
        <translation>Hvem drar dit</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>Hvor mye haster det</translation>
    </message>
    <message>
        <source>There within</source>
        <translation>Framme innen</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 t</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2 t</translation>
    </message>
    <message>
        <source>4 h</source>
        <translation>4 t</translation>
    </message>
    <message>
        <source>What they must know</source>
        <translation>Dette må de vite</translation>
    </message>
    <message>
        <source>Key, dog, what is worrying</source>
        <translation>Nøkkel, hund, hva som bekymrer</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::OutboxPanel</name>
    <message>
        <source>What is not sent yet</source>
        <translation>Det som ikke er sendt ennå</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Sammenlign</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send nå</translation>
    </message>
    <message>
        <source>Edit again</source>
        <translation>Rediger igjen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Forkast</translation>
    </message>
    <message numerus="yes">
        <source>%n more of others who use this machine</source>
        <translation>
            <numerusform>%n til fra andre som bruker maskinen</numerusform>
            <numerusform>%n til fra andre som bruker maskinen</numerusform>
        </translation>
    </message>
    <message>
        <source>The server has it already. There is nothing to take back.</source>
        <translation>Serveren har det allerede. Det er ingenting å ta tilbake.</translation>
    </message>
    <message>
        <source>It is being sent this moment. Look again shortly.</source>
        <translation>Det blir sendt akkurat nå. Se igjen om litt.</translation>
    </message>
    <message>
        <source>It may have reached the server already, and that cannot be seen without a line. It is kept; try again when the line is back.</source>
        <translation>Det kan allerede ha nådd serveren, og det kan ikke ses uten forbindelse. Det er tatt vare på; prøv igjen når forbindelsen er tilbake.</translation>
    </message>
    <message>
        <source>What you have recorded and the server does not have yet. It is kept encrypted on this machine and goes out by itself, in order, each once.</source>
        <translation>Det du har registrert, og som serveren ikke har ennå. Det ligger kryptert på denne maskinen og sendes av seg selv, i rekkefølge, hver én gang.</translation>
    </message>
    <message>
        <source>Alt+R sends now, Alt+E opens it in the form again, Alt+D discards it with a reason.</source>
        <translation>Alt+R sender nå, Alt+E åpner det i skjemaet igjen, Alt+D forkaster det med en grunn.</translation>
    </message>
    <message>
        <source>When a colleague was first, Alt+C shows both versions side by side. Nothing is overwritten.</source>
        <translation>Når en kollega var først, viser Alt+C begge versjonene side om side. Ingenting overskrives.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Ikke sendt ennå</translation>
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
        <translation>Slik ble det gjort</translation>
    </message>
    <message>
        <source>with the patient</source>
        <translation>med bruker</translation>
    </message>
    <message>
        <source>wrap-up</source>
        <translation>etterarbeid</translation>
    </message>
    <message>
        <source>Minutes of wrap-up</source>
        <translation>Minutter etterarbeid</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutter</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Årsak</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Oppfølging</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Ring igjen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Oppgave</translation>
    </message>
    <message>
        <source>Call again in this many minutes</source>
        <translation>Ring igjen om så mange minutter</translation>
    </message>
    <message>
        <source>in</source>
        <translation>om</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutter</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Hva som skal gjøres</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Team that is to do it</source>
        <translation>Team som skal gjøre det</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fullfør</translation>
    </message>
    <message>
        <source>Complete and next</source>
        <translation>Fullfør og neste</translation>
    </message>
    <message>
        <source>How the visit went. Alt and a digit choose the outcome, Alt+N goes to the note, Ctrl+Enter completes.</source>
        <translation>Hvordan besøket gikk. Alt og et tall velger utfall, Alt+N går til notatet, Ctrl+Enter fullfører.</translation>
    </message>
    <message>
        <source>Esc puts it aside as a draft. Nothing is lost, with or without a connection.</source>
        <translation>Esc legger det til side som kladd. Ingenting går tapt, med eller uten nett.</translation>
    </message>
    <message>
        <source>Outcome of the video visit %1</source>
        <translation>Utfall av skjermbesøket %1</translation>
    </message>
    <message>
        <source>Back to the call</source>
        <translation>Tilbake til samtalen</translation>
    </message>
    <message>
        <source>Back to the visit</source>
        <translation>Tilbake til besøket</translation>
    </message>
    <message>
        <source>Checklist %1 of %2</source>
        <translation>Sjekkliste %1 av %2</translation>
    </message>
    <message>
        <source>Two lines are enough.</source>
        <translation>To linjer er nok.</translation>
    </message>
    <message>
        <source>Two lines are enough. The checklist goes along: %1 of %2.</source>
        <translation>To linjer er nok. Sjekklisten følger med: %1 av %2.</translation>
    </message>
    <message>
        <source>Complete and next %1</source>
        <translation>Fullfør og neste %1</translation>
    </message>
    <message>
        <source>Choose an outcome first</source>
        <translation>Velg utfall først</translation>
    </message>
    <message>
        <source>Not needed for “%1”</source>
        <translation>Ikke nødvendig ved «%1»</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Velg en årsak</translation>
    </message>
    <message>
        <source>Something is missing, see the words at the fields.</source>
        <translation>Noe mangler, se teksten ved feltene.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Lagrer …</translation>
    </message>
    <message>
        <source>The outcome could not be saved. %1 Your text is still here. (%2)</source>
        <translation>Utfallet kunne ikke lagres. %1 Teksten din er her fortsatt. (%2)</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::OwnPicture</name>
    <message>
        <source>You</source>
        <translation>Deg</translation>
    </message>
    <message>
        <source>Your picture cannot be shown: a part of the program is missing.</source>
        <translation>Bildet ditt kan ikke vises: en del av programmet mangler.</translation>
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
        <translation>Avslutt</translation>
    </message>
    <message>
        <source>The picture of the call. F7 switches the microphone, F8 the camera, Alt+E chooses devices.</source>
        <translation>Bildet av samtalen. F7 slår mikrofonen av og på, F8 kameraet, Alt+E velger enheter.</translation>
    </message>
    <message>
        <source>The words beside the bars say how the line does and why.</source>
        <translation>Ordene ved søylene sier hvordan linjen er, og hvorfor.</translation>
    </message>
    <message>
        <source>The picture cannot be shown on this computer: a part of the program is missing. End the call and use the phone. (%1)</source>
        <translation>Bildet kan ikke vises på denne maskinen: en del av programmet mangler. Avslutt samtalen og bruk telefonen. (%1)</translation>
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
        <translation>snakker</translation>
    </message>
    <message>
        <source>Microphone off</source>
        <translation>Mikrofon av</translation>
    </message>
    <message>
        <source>you are not heard</source>
        <translation>du høres ikke</translation>
    </message>
    <message>
        <source>you are heard</source>
        <translation>du høres</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stille</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Fant ingen</translation>
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
        <translation>Høyttaler</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bilde</translation>
    </message>
    <message>
        <source>Picture again</source>
        <translation>Bilde igjen</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::RankList</name>
    <message>
        <source>in use</source>
        <translation>i bruk</translation>
    </message>
    <message>
        <source>not plugged in</source>
        <translation>ikke tilkoblet</translation>
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
        <translation>I rommet</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::StepNote</name>
    <message>
        <source>Note on this step</source>
        <translation>Notat til dette trinnet</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::UnansweredDelegate</name>
    <message>
        <source>in outbox</source>
        <translation>i utboks</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::UnansweredPanel</name>
    <message>
        <source>Unanswered calls and promises</source>
        <translation>Ubesvarte anrop og løfter</translation>
    </message>
    <message>
        <source>Ring again</source>
        <translation>Ring igjen</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Ikke nådd</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nådd</translation>
    </message>
    <message>
        <source>Order a visit</source>
        <translation>Bestill et besøk</translation>
    </message>
    <message>
        <source>Write outcome</source>
        <translation>Skriv utfall</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Ubesvarte</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n nå</numerusform>
            <numerusform>%n nå</numerusform>
        </translation>
    </message>
    <message>
        <source>Those who did not answer, and those who were promised a call, the most urgent first.</source>
        <translation>De som ikke svarte, og de som er lovet en oppringning, det mest presserende først.</translation>
    </message>
    <message>
        <source>1 notes that nobody was reached and goes on to the next step, 2 that somebody was, 3 orders a visit.</source>
        <translation>1 noterer at ingen ble nådd og går til neste trinn, 2 at noen ble nådd, 3 bestiller et besøk.</translation>
    </message>
    <message>
        <source>A row goes when its visit has an outcome, and not before. Your team sees it too.</source>
        <translation>En rad forsvinner når besøket har et utfall, og ikke før. Teamet ser den også.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>That could not be saved. %1 Nothing was sent; do it again. (%2)</source>
        <translation>Det kunne ikke lagres. %1 Ingenting er sendt; gjør det igjen. (%2)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>N writes a short note that goes with the next step; whoever has the next shift reads it.</source>
        <translation>N skriver et kort notat som følger med neste trinn; neste vakt leser det.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::VisitPanel</name>
    <message>
        <source>Fetching earlier visits …</source>
        <translation>Henter tidligere besøk …</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Verdt å vite</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Sjekkliste</translation>
    </message>
    <message>
        <source>This visit has no checklist.</source>
        <translation>Dette besøket har ingen sjekkliste.</translation>
    </message>
    <message>
        <source>Other ways to reach the patient</source>
        <translation>Andre veier til brukeren</translation>
    </message>
    <message>
        <source>Also today</source>
        <translation>Også i dag</translation>
    </message>
    <message>
        <source>Last five visits</source>
        <translation>Siste fem besøk</translation>
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
        <translation>Det åpne besøket: formålet, hva kolleger vil at du skal vite, og sjekklisten.</translation>
    </message>
    <message>
        <source>Alt and a digit tick a point. F2 calls, Ctrl+Enter writes an outcome without a video call.</source>
        <translation>Alt og et tall krysser av et punkt. F2 ringer, Ctrl+Enter skriver et utfall uten videosamtale.</translation>
    </message>
    <message>
        <source>No more visits</source>
        <translation>Ingen flere besøk</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ikke oppgitt</translation>
    </message>
    <message>
        <source>Earlier visits could not be fetched. %1 The visit itself is not affected. (%2)</source>
        <translation>Tidligere besøk kunne ikke hentes. %1 Selve besøket er ikke berørt. (%2)</translation>
    </message>
    <message>
        <source>No earlier visits.</source>
        <translation>Ingen tidligere besøk.</translation>
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
        <translation>Varighet</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hvordan</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besøk</translation>
    </message>
    <message>
        <source>Checklist, ways to reach the patient, and earlier visits</source>
        <translation>Sjekkliste, veier til brukeren og tidligere besøk</translation>
    </message>
    <message>
        <source>While a colleague has the visit, Ctrl+T takes it over; when you have it, Ctrl+T gives it back.</source>
        <translation>Når en kollega har besøket, tar Ctrl+T det over; når du har det, gir Ctrl+T det tilbake.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::VisitsPanel</name>
    <message>
        <source>Whose visits</source>
        <translation>Hvem sine besøk</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Today&apos;s video visits</source>
        <translation>Dagens skjermbesøk</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Neste besøk</translation>
    </message>
    <message>
        <source>Close the patient</source>
        <translation>Lukk bruker</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Today&apos;s video visits, by time. A bold time has no outcome yet.</source>
        <translation>Dagens skjermbesøk etter tid. Et fett klokkeslett har ennå ikke utfall.</translation>
    </message>
    <message>
        <source>Arrow keys choose a visit, Enter opens the patient, F2 calls, F3 goes to the next one.</source>
        <translation>Piltastene velger et besøk, Enter åpner brukeren, F2 ringer, F3 går til neste.</translation>
    </message>
    <message>
        <source>While a patient is open the list shows no other name. Esc closes the patient.</source>
        <translation>Mens en bruker er åpen, viser listen ikke andre navn. Esc lukker brukeren.</translation>
    </message>
    <message>
        <source>Mine %1</source>
        <translation>Mine %1</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Names are hidden while a patient is open</source>
        <translation>Navn skjult når bruker er åpen</translation>
    </message>
    <message>
        <source>F2 is off: %1</source>
        <translation>F2 er av: %1</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besøk</translation>
    </message>
    <message>
        <source>Without a line F2 cannot ring. No phone number is known for this visit.</source>
        <translation>Uten forbindelse kan F2 ikke ringe. Det finnes ikke noe telefonnummer for dette besøket.</translation>
    </message>
    <message>
        <source>Without a line F2 cannot ring. By phone: %1</source>
        <translation>Uten forbindelse kan F2 ikke ringe. Telefon: %1</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Gå dit</translation>
    </message>
    <message>
        <source>Shift+F3 goes to the visit in whose waiting room somebody waits.</source>
        <translation>Skift+F3 går til besøket der noen venter på venterommet.</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <translation>10 minutter til</translation>
    </message>
    <message>
        <source>≈ is when a visit will come by what is known now. Ctrl+E gives it ten minutes more, Ctrl+D tells those who will wait, Ctrl+Shift+B begins and ends a break.</source>
        <translation>≈ er når et besøk kommer etter det som er kjent nå. Ctrl+E gir det ti minutter til, Ctrl+D melder forsinkelsen til dem som må vente, Ctrl+Shift+B begynner og avslutter en pause.</translation>
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
        <translation>Kobler til</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Tilkoblet</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Frakoblet</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Ledig</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>I samtale</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Etterarbeid</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Ringer</translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n å sende</numerusform>
            <numerusform>%n å sende</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Ingenting å sende</translation>
    </message>
    <message numerus="yes">
        <source>%n to call</source>
        <comment>unanswered calls and promises</comment>
        <translation>
            <numerusform>%n å ringe</numerusform>
            <numerusform>%n å ringe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::CommandPalette</name>
    <message numerus="yes">
        <source>%n actions. Enter does it, Esc goes back.</source>
        <translation>
            <numerusform>%n handling. Enter utfører den, Esc går tilbake.</numerusform>
            <numerusform>%n handlinger. Enter utfører den valgte, Esc går tilbake.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is called “%1”. Try a part of the word, or a key.</source>
        <translation>Ingenting heter «%1». Prøv en del av ordet, eller en tast.</translation>
    </message>
    <message>
        <source>Find what you want to do</source>
        <translation>Finn det du vil gjøre</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Handlinger</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle handlinger</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::DesktopAttention</name>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::DeviceStrip</name>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Forstått</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Bruk den</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nå</translation>
    </message>
    <message>
        <source>Plugged in: %1</source>
        <comment>name of a device</comment>
        <translation>Koblet til: %1</translation>
    </message>
    <message>
        <source>Used from now on for: %1. Whether you are muted has not changed.</source>
        <comment>uses of a device</comment>
        <translation>Brukes fra nå av til: %1. Om mikrofonen er på eller av, er uendret.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>use of a device, device</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>ingen igjen</translation>
    </message>
    <message>
        <source>Unplugged: %1</source>
        <comment>name of a device</comment>
        <translation>Koblet fra: %1</translation>
    </message>
    <message>
        <source>Used instead – %1.</source>
        <comment>list of uses with devices</comment>
        <translation>Brukes i stedet – %1.</translation>
    </message>
    <message>
        <source>New: %1</source>
        <comment>name of a device</comment>
        <translation>Ny: %1</translation>
    </message>
    <message>
        <source>Not used yet. Use it for: %1?</source>
        <comment>uses of a device</comment>
        <translation>Brukes ikke ennå. Vil du bruke den til: %1?</translation>
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
        <translation>lyd i samtalen</translation>
    </message>
    <message>
        <source>ringing</source>
        <comment>within a sentence</comment>
        <translation>ringelyd</translation>
    </message>
    <message>
        <source>who waits</source>
        <comment>within a sentence: the sound that says that somebody waits</comment>
        <translation>noen venter</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Enhet uten navn</translation>
    </message>
    <message>
        <source>The sound system of this computer does not answer.</source>
        <translation>Lydsystemet på maskinen svarer ikke.</translation>
    </message>
    <message>
        <source>Without it nobody hears you and you hear nobody. Sign in to the computer anew if it stays so.</source>
        <translation>Uten det kan ingen høre deg, og du hører ingen. Logg på maskinen på nytt hvis det varer.</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Ingen lyd</translation>
    </message>
    <message>
        <source>No microphone found.</source>
        <translation>Fant ingen mikrofon.</translation>
    </message>
    <message>
        <source>Plug one in: it is found by itself.</source>
        <translation>Koble til en: den blir funnet av seg selv.</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Ingen mikrofon</translation>
    </message>
    <message>
        <source>The microphone is used by another program.</source>
        <translation>Mikrofonen brukes av et annet program.</translation>
    </message>
    <message>
        <source>Close that program, then try again. Or choose another microphone below.</source>
        <translation>Lukk det programmet og prøv igjen. Eller velg en annen mikrofon nedenfor.</translation>
    </message>
    <message>
        <source>Microphone in use</source>
        <translation>Mikrofon opptatt</translation>
    </message>
    <message>
        <source>The computer does not let Tilsyn use the microphone.</source>
        <translation>Maskinen lar ikke Tilsyn bruke mikrofonen.</translation>
    </message>
    <message>
        <source>Allow it in the computer&apos;s settings for privacy, then try again.</source>
        <translation>Tillat det i maskinens personverninnstillinger og prøv igjen.</translation>
    </message>
    <message>
        <source>Microphone not allowed</source>
        <translation>Mikrofon ikke tillatt</translation>
    </message>
    <message>
        <source>The microphone is muted in the operating system.</source>
        <translation>Mikrofonen er slått av i operativsystemet.</translation>
    </message>
    <message>
        <source>Nobody hears you, whatever the button in the call says.</source>
        <translation>Ingen hører deg, uansett hva knappen i samtalen sier.</translation>
    </message>
    <message>
        <source>Microphone muted</source>
        <translation>Mikrofon slått av</translation>
    </message>
    <message>
        <source>The microphone gives no sound.</source>
        <translation>Mikrofonen gir ingen lyd.</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again, or try again.</source>
        <translation>Koble den fra og til igjen, eller prøv igjen.</translation>
    </message>
    <message>
        <source>No loudspeaker and no headset found.</source>
        <translation>Fant verken høyttaler eller hodesett.</translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation>Ingen høyttaler</translation>
    </message>
    <message>
        <source>The sound of the call is muted in the operating system.</source>
        <translation>Lyden i samtalen er slått av i operativsystemet.</translation>
    </message>
    <message>
        <source>You will hear nobody.</source>
        <translation>Du vil ikke høre noen.</translation>
    </message>
    <message>
        <source>Sound muted</source>
        <translation>Lyd slått av</translation>
    </message>
    <message>
        <source>No camera found.</source>
        <translation>Fant ikke noe kamera.</translation>
    </message>
    <message>
        <source>Plug one in: it is found by itself. Calls without your picture work.</source>
        <translation>Koble til et: det blir funnet av seg selv. Samtaler uten ditt bilde virker.</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Ikke noe kamera</translation>
    </message>
    <message>
        <source>The camera is used by another program.</source>
        <translation>Kameraet brukes av et annet program.</translation>
    </message>
    <message>
        <source>Close that program, then try again. Or choose another camera below.</source>
        <translation>Lukk det programmet og prøv igjen. Eller velg et annet kamera nedenfor.</translation>
    </message>
    <message>
        <source>Camera in use</source>
        <translation>Kamera opptatt</translation>
    </message>
    <message>
        <source>The computer does not let Tilsyn use the camera.</source>
        <translation>Maskinen lar ikke Tilsyn bruke kameraet.</translation>
    </message>
    <message>
        <source>Camera not allowed</source>
        <translation>Kamera ikke tillatt</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>Kameraet gir ikke noe bilde.</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Ikke noe bilde</translation>
    </message>
    <message>
        <source>Your choice of devices could not be written to this computer.</source>
        <translation>Valget ditt av enheter kunne ikke lagres på denne maskinen.</translation>
    </message>
    <message>
        <source>It counts until you close Tilsyn. Change it again when there is room on the disk.</source>
        <translation>Det gjelder til du lukker Tilsyn. Velg på nytt når det er plass på disken.</translation>
    </message>
    <message>
        <source>Your earlier choice of devices could not be read.</source>
        <translation>Det tidligere valget ditt av enheter kunne ikke leses.</translation>
    </message>
    <message>
        <source>The computer&apos;s own choice is used. The old file is set aside as soon as you change something here.</source>
        <translation>Maskinens eget valg brukes. Den gamle filen legges til side så snart du endrer noe her.</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::DockTab</name>
    <message>
        <source>%1, in front</source>
        <comment>a tab</comment>
        <translation>%1, fremst</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::DockTitle</name>
    <message>
        <source>Help (F1)</source>
        <translation>Hjelp (F1)</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Hjelp: %1</translation>
    </message>
    <message>
        <source>Move or close this panel</source>
        <translation>Flytt eller lukk dette panelet</translation>
    </message>
    <message>
        <source>Move or close: %1</source>
        <translation>Flytt eller lukk: %1</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::Docks</name>
    <message>
        <source>Quick guide: %1</source>
        <translation>Kort veiledning: %1</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::GuidePage</name>
    <message>
        <source>Keys here</source>
        <translation>Taster her</translation>
    </message>
    <message>
        <source>Close the guide</source>
        <translation>Lukk veiledningen</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::KeyLine</name>
    <message>
        <source>%1 · week %2</source>
        <comment>date and ISO week</comment>
        <translation>%1 · uke %2</translation>
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
        <translation>En samtale er i gang</translation>
    </message>
    <message>
        <source>Ctrl+Q once more ends it for the patient too and closes the program. Esc goes back to the call.</source>
        <translation>Ctrl+Q en gang til avslutter den også for brukeren og lukker programmet. Esc går tilbake til samtalen.</translation>
    </message>
    <message>
        <source>End and close</source>
        <translation>Avslutt og lukk</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::LockView</name>
    <message>
        <source>Unlocking …</source>
        <translation>Låser opp …</translation>
    </message>
    <message>
        <source>Sign in in your browser. It has been opened.</source>
        <translation>Logg inn i nettleseren. Den er åpnet.</translation>
    </message>
    <message numerus="yes">
        <source>Several attempts did not fit. The next one can be made in %n s.</source>
        <translation>
            <numerusform>Flere forsøk stemte ikke. Det neste kan gjøres om %n s.</numerusform>
            <numerusform>Flere forsøk stemte ikke. Det neste kan gjøres om %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation>Logge ut %1?</translation>
    </message>
    <message>
        <source>Sign out and change user</source>
        <translation>Logg ut og bytt bruker</translation>
    </message>
    <message numerus="yes">
        <source>%n waits</source>
        <translation>
            <numerusform>%n venter</numerusform>
            <numerusform>%n venter</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>%1 works here. What was begun is kept and will be here again.</source>
        <translation>%1 arbeider her. Det som er påbegynt, er lagret og kommer fram igjen.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passfrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås opp</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Logg inn igjen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Gå tilbake</translation>
    </message>
    <message>
        <source>Change user …</source>
        <translation>Bytt bruker …</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::LockedCallBar</name>
    <message>
        <source>The call goes on</source>
        <translation>Samtalen fortsetter</translation>
    </message>
    <message>
        <source>A call is being made</source>
        <translation>Et anrop er i gang</translation>
    </message>
    <message>
        <source>Line good</source>
        <translation>Linjen er god</translation>
    </message>
    <message>
        <source>Line usable</source>
        <translation>Linjen er brukbar</translation>
    </message>
    <message>
        <source>Line unstable</source>
        <translation>Linjen er ustabil</translation>
    </message>
    <message>
        <source>Line broken</source>
        <translation>Linjen er brutt</translation>
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
        <translation>Avslutt</translation>
    </message>
    <message>
        <source>Cancel the call</source>
        <translation>Avbryt anropet</translation>
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
        <translation>Oppdater</translation>
    </message>
    <message>
        <source>About Tilsyn</source>
        <translation>Om Tilsyn</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avslutt</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>All persons and figures are invented. Nothing is sent from this machine.</source>
        <translation>Alle personer og tall er oppdiktet. Ingenting sendes ut av denne maskinen.</translation>
    </message>
    <message>
        <source>Disconnected since %1</source>
        <translation>Frakoblet siden %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Prøv nå</translation>
    </message>
    <message>
        <source>Not saved on this machine</source>
        <translation>Ikke lagret på denne maskinen</translation>
    </message>
    <message>
        <source>The disk does not take what you write. Free some space; what is on the server is safe.</source>
        <translation>Disken tar ikke imot det du skriver. Frigjør plass; det som er på serveren, er trygt.</translation>
    </message>
    <message numerus="yes">
        <source>%n row could not be read</source>
        <translation>
            <numerusform>%n rad kunne ikke leses</numerusform>
            <numerusform>%n rader kunne ikke leses</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else is here. Tell your help desk what the list says.</source>
        <translation>Alt annet er her. Fortell brukerstøtten hva som står i listen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what could not be read, and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not as it should be</source>
        <translation>Ikke som det skal være</translation>
    </message>
    <message>
        <source>Tilsyn</source>
        <translation>Tilsyn</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versjon %1</translation>
    </message>
    <message>
        <source>A workstation for visits over video.</source>
        <translation>En arbeidsplass for skjermbesøk.</translation>
    </message>
    <message>
        <source>Not certified as a medical device. Not for acute monitoring.</source>
        <translation>Ikke sertifisert som medisinsk utstyr. Ikke til akutt overvåking.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Fri programvare under GNU General Public License, versjon 3 eller senere.</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Neste panel</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Konferanse</translation>
    </message>
    <message>
        <source>Psychiatry</source>
        <translation>Psykiatri</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Skrivebord</translation>
    </message>
    <message>
        <source>The panel in the middle stays where it is</source>
        <translation>Panelet i midten blir der det er</translation>
    </message>
    <message>
        <source>It is there already</source>
        <translation>Det er der allerede</translation>
    </message>
    <message>
        <source>It comes by itself when there is something in it</source>
        <translation>Det kommer av seg selv når det er noe i det</translation>
    </message>
    <message>
        <source>No panel floats</source>
        <translation>Ingen paneler er løse</translation>
    </message>
    <message>
        <source>There is only one panel at this side</source>
        <translation>Det er bare ett panel på denne siden</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Vindu</translation>
    </message>
    <message>
        <source>Move or close: %1</source>
        <translation>Flytt eller lukk: %1</translation>
    </message>
    <message>
        <source>To the top left of the screen</source>
        <translation>Øverst til venstre på skjermen</translation>
    </message>
    <message>
        <source>To the top right of the screen</source>
        <translation>Øverst til høyre på skjermen</translation>
    </message>
    <message>
        <source>To the bottom left of the screen</source>
        <translation>Nederst til venstre på skjermen</translation>
    </message>
    <message>
        <source>To the bottom right of the screen</source>
        <translation>Nederst til høyre på skjermen</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle handlinger</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>Forrige panel</translation>
    </message>
    <message>
        <source>Next panel at this side</source>
        <translation>Neste panel på denne siden</translation>
    </message>
    <message>
        <source>Previous panel at this side</source>
        <translation>Forrige panel på denne siden</translation>
    </message>
    <message>
        <source>Main window and floating panels</source>
        <translation>Hovedvindu og løse paneler</translation>
    </message>
    <message>
        <source>Quick guide</source>
        <translation>Kort veiledning</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Move or close this panel</source>
        <translation>Flytt eller lukk dette panelet</translation>
    </message>
    <message>
        <source>To the left side</source>
        <translation>Til venstre side</translation>
    </message>
    <message>
        <source>To the right side</source>
        <translation>Til høyre side</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>I et eget vindu</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Lukk dette panelet</translation>
    </message>
    <message>
        <source>Panels back in their places</source>
        <translation>Paneler tilbake på plass</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Vis: %1</translation>
    </message>
    <message>
        <source>Panels are back in their places</source>
        <translation>Panelene står på sine faste plasser</translation>
    </message>
    <message>
        <source>Your own arrangement could not be read. The file is kept beside the new one.</source>
        <translation>Din egen innredning kunne ikke leses. Filen er lagret ved siden av den nye.</translation>
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
        <translation>Det er lagret på maskinen. Listen over det som ikke er sendt, sier hvorfor og hva som kan gjøres.</translation>
    </message>
    <message>
        <source>All times here follow the region&apos;s clock. Ask your help desk to set this computer&apos;s clock right.</source>
        <translation>Alle tider her følger regionens klokke. Be brukerstøtten om å stille maskinens klokke.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Logg inn igjen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logg inn</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::OfflinePage</name>
    <message>
        <source>Passphrase</source>
        <translation>Passfrase</translation>
    </message>
    <message>
        <source>Open without the region</source>
        <translation>Åpne uten regionen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::PatientBanner</name>
    <message>
        <source>Not stated</source>
        <translation>Ikke oppgitt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>FAMILY, Given</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Død</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a birth date with the month in words</comment>
        <translation>d. MMMM yyyy</translation>
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
        <translation>Født</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Kvinne</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Mann</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annet</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Kjønn</translation>
    </message>
    <message>
        <source>Person no.</source>
        <translation>Personnr.</translation>
    </message>
    <message>
        <source>CPR</source>
        <translation>CPR-nr.</translation>
    </message>
    <message>
        <source>Replacement no.</source>
        <translation>Hjelpenr.</translation>
    </message>
    <message>
        <source>Birth no.</source>
        <comment>Norwegian fødselsnummer</comment>
        <translation>Fødselsnr.</translation>
    </message>
    <message>
        <source>D-number</source>
        <translation>D-nr.</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Sperret</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>street, postal code city</comment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
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
        <translation>Nummer vises</translation>
    </message>
    <message>
        <source>Show number</source>
        <translation>Vis nummer</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::SignInView</name>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation>
            <numerusform>Bruk minst %n tegn.</numerusform>
            <numerusform>Bruk minst %n tegn.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De to er ikke like.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>All persons and figures are invented. Nothing is sent from this machine.</source>
        <translation>Alle personer og tall er oppdiktet. Ingenting sendes ut av denne maskinen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>region, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Who do you practise as?</source>
        <translation>Hvem øver du som?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logg inn</translation>
    </message>
    <message>
        <source>Signing in is the same as always; only the choice of person is added.</source>
        <translation>Innloggingen er den samme som ellers; bare valget av person er lagt til.</translation>
    </message>
    <message>
        <source>You sign in with your organisation&apos;s account in your browser.</source>
        <translation>Du logger inn i nettleseren med kontoen din i virksomheten.</translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>Logg inn som %1</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Logg inn i nettleseren</translation>
    </message>
    <message>
        <source>Another sign-in</source>
        <translation>Annen innlogging</translation>
    </message>
    <message>
        <source>Connecting to %1 …</source>
        <translation>Kobler til %1 …</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Logger inn …</translation>
    </message>
    <message>
        <source>Go on in your browser. This window waits for you.</source>
        <translation>Fortsett i nettleseren. Dette vinduet venter på deg.</translation>
    </message>
    <message>
        <source>Opening the encrypted files …</source>
        <translation>Åpner de krypterte filene …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Velg en passfrase</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passfrase</translation>
    </message>
    <message>
        <source>This desktop has no keystore that could guard the key to your encrypted files. A passphrase does it instead. You need it each time you sign in on this machine.</source>
        <translation>Dette skrivebordsmiljøet har ikke noe nøkkellager som kan vokte nøkkelen til de krypterte filene dine. En passfrase gjør det i stedet. Du trenger den hver gang du logger inn på denne maskinen.</translation>
    </message>
    <message>
        <source>It opens the encrypted files that you have on this machine.</source>
        <translation>Den åpner de krypterte filene du har på denne maskinen.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Den samme igjen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsett</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>This workplace</source>
        <translation>Arbeidsplassen</translation>
    </message>
    <message>
        <source>Not certified as a medical device. Not for acute monitoring.</source>
        <translation>Ikke sertifisert som medisinsk utstyr. Ikke til akutt overvåking.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versjon %1</translation>
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
        <translation>%1 har tatt over besøket kl. %2</translation>
    </message>
    <message>
        <source>%1 took over the visit of %2 at %3</source>
        <translation>%1 tok kl. %3 over besøket fra kl. %2</translation>
    </message>
    <message>
        <source>A call here goes on until you end it, and what you have written is kept. Agree on who goes on.</source>
        <translation>En samtale her fortsetter til du avslutter den, og det du har skrevet, er tatt vare på. Bli enige om hvem som fortsetter.</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::WaitingBell</name>
    <message numerus="yes">
        <source>%n is waiting</source>
        <comment>number of patients</comment>
        <translation>
            <numerusform>%n venter</numerusform>
            <numerusform>%n venter</numerusform>
        </translation>
    </message>
</context>
</TS>
