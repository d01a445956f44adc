<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da_DK" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Not possible now</source>
        <translation>Ikke muligt nu</translation>
    </message>
    <message>
        <source>“%1” is not on screen now</source>
        <translation>“%1” er ikke på skærmen nu</translation>
    </message>
</context>
<context>
    <name>Call</name>
    <message>
        <source>Try again with F2, or write the outcome with Ctrl+Enter.</source>
        <translation>Prøv igen med F2, eller skriv udfaldet med Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Try again with F2, or call %1 by phone and write the outcome with Ctrl+Enter.</source>
        <translation>Prøv igen med F2, eller ring til %1 på telefon, og skriv udfaldet med Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Somebody is waiting to be let in</source>
        <translation>En venter på at blive lukket ind</translation>
    </message>
    <message>
        <source>Inviting the patient …</source>
        <translation>Inviterer borgeren …</translation>
    </message>
    <message>
        <source>The patient declined the call</source>
        <translation>Borgeren afviste opkaldet</translation>
    </message>
    <message>
        <source>The patient did not answer</source>
        <translation>Borgeren svarede ikke</translation>
    </message>
    <message>
        <source>The invitation was withdrawn</source>
        <translation>Invitationen blev trukket tilbage</translation>
    </message>
    <message>
        <source>The patient answered and is on the way in</source>
        <translation>Borgeren har svaret og er på vej ind</translation>
    </message>
    <message>
        <source>The patient has left the room</source>
        <translation>Borgeren har forladt rummet</translation>
    </message>
    <message>
        <source>Ringing the patient</source>
        <translation>Ringer til borgeren</translation>
    </message>
    <message>
        <source>Asking for a room …</source>
        <translation>Beder om et rum …</translation>
    </message>
    <message>
        <source>A room is being made, this can take a minute or two</source>
        <translation>Et rum bliver lavet, det kan tage et minut eller to</translation>
    </message>
    <message>
        <source>Going into the room …</source>
        <translation>Går ind i rummet …</translation>
    </message>
    <message>
        <source>In the call</source>
        <translation>I samtale</translation>
    </message>
    <message>
        <source>Ending the call …</source>
        <translation>Afslutter samtalen …</translation>
    </message>
    <message>
        <source>The call is over</source>
        <translation>Samtalen er slut</translation>
    </message>
    <message>
        <source>The call could not be made.</source>
        <translation>Opkaldet kunne ikke gennemføres.</translation>
    </message>
    <message>
        <source>You, host</source>
        <translation>Dig, vært</translation>
    </message>
    <message>
        <source>In the waiting room</source>
        <translation>I venterummet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Forbinder</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Vært</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Borger</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gæst</translation>
    </message>
    <message>
        <source>microphone off</source>
        <translation>mikrofon slukket</translation>
    </message>
    <message>
        <source>camera off</source>
        <translation>kamera slukket</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>af %1</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Over tid</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>til %1</translation>
    </message>
    <message>
        <source>Next %1</source>
        <translation>Næste %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 forsinket</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>til tiden</translation>
    </message>
    <message>
        <source>None, came by this visit&apos;s link</source>
        <translation>Intet, kom via besøgets link</translation>
    </message>
    <message>
        <source>The link is right: make sure of the person</source>
        <translation>Linket er rigtigt: kontrollér, hvem det er</translation>
    </message>
    <message>
        <source>No name stated: ask before you let them in</source>
        <translation>Navn ikke opgivet: spørg, før du lukker ind</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Stemmer</translation>
    </message>
    <message>
        <source>Another name: ask before you let them in</source>
        <translation>Et andet navn: spørg, før du lukker ind</translation>
    </message>
    <message>
        <source>Ready to call</source>
        <translation>Klar til at ringe op</translation>
    </message>
    <message>
        <source>%1 pictures/s, %2 % lost</source>
        <translation>%1 bill./s, %2 % tab</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>The room is locked, %n present</source>
        <translation>
            <numerusform>Rummet er låst, %n til stede</numerusform>
            <numerusform>Rummet er låst, %n til stede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The room is open, %n present</source>
        <translation>
            <numerusform>Rummet er åbent, %n til stede</numerusform>
            <numerusform>Rummet er åbent, %n til stede</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody is waiting. Let them in with F4.</source>
        <translation>En venter. Luk ind med F4.</translation>
    </message>
    <message>
        <source>You are in the room. The patient is not here yet.</source>
        <translation>Du er i rummet. Borgeren er her ikke endnu.</translation>
    </message>
    <message>
        <source>Somebody waits in this visit&apos;s waiting room</source>
        <translation>Nogen venter i aftalens venterum</translation>
    </message>
    <message>
        <source>The link has been opened, nobody waits yet</source>
        <translation>Linket er åbnet, ingen venter endnu</translation>
    </message>
    <message>
        <source>The patient has the link and can come early</source>
        <translation>Borgeren har linket og kan komme før tid</translation>
    </message>
    <message>
        <source>The waiting room does not work right now. You can call as usual.</source>
        <translation>Venterummet virker ikke lige nu. Du kan ringe op som ellers.</translation>
    </message>
    <message>
        <source>The room is booked until %1. It is kept for as long as the call goes on.</source>
        <translation>Rummet er booket til %1. Det beholdes, så længe samtalen varer.</translation>
    </message>
    <message>
        <source>Less than two minutes of the planned time are left.</source>
        <translation>Der er under to minutter tilbage af den planlagte tid.</translation>
    </message>
    <message>
        <source>The planned time is over. Nobody waits for it yet.</source>
        <translation>Den planlagte tid er gået. Ingen venter på det endnu.</translation>
    </message>
    <message numerus="yes">
        <source>The planned time is over. The next visit comes about %n min late.</source>
        <translation>
            <numerusform>Den planlagte tid er gået. Næste besøg bliver ca. %n min forsinket.</numerusform>
            <numerusform>Den planlagte tid er gået. Næste besøg bliver ca. %n min forsinket.</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>fra %1</translation>
    </message>
    <message>
        <source>Seen %1, not heard since</source>
        <translation>Set %1, ingen kontakt siden</translation>
    </message>
    <message>
        <source>Somebody is waiting. F4 lets them in as soon as the room is heard again.</source>
        <translation>En venter. F4 lukker ind, så snart der er kontakt til rummet igen.</translation>
    </message>
    <message numerus="yes">
        <source>%n are waiting to be let in</source>
        <translation>
            <numerusform>%n venter på at komme ind</numerusform>
            <numerusform>%n venter på at komme ind</numerusform>
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
        <translation>Pause holdt %1</translation>
    </message>
    <message>
        <source>On break since %1</source>
        <translation>På pause siden %1</translation>
    </message>
    <message>
        <source>Break not taken</source>
        <translation>Pause ikke holdt</translation>
    </message>
    <message numerus="yes">
        <source>Break, %n min agreed</source>
        <translation>
            <numerusform>Pause, %n min aftalt</numerusform>
            <numerusform>Pause, %n min aftalt</numerusform>
        </translation>
    </message>
    <message>
        <source>The break counts here, but the server has not taken it down: colleagues do not see it. %1</source>
        <translation>Pausen gælder her, men serveren har ikke noteret den: kolleger ser den ikke. %1</translation>
    </message>
    <message>
        <source>No more time was given: a colleague has moved this visit. The list has been fetched anew.</source>
        <translation>Der blev ikke givet mere tid: en kollega har flyttet besøget. Listen er hentet igen.</translation>
    </message>
    <message>
        <source>The plan was not changed, and a call that is going on is not cut. %1</source>
        <translation>Planen blev ikke ændret, og en samtale i gang afbrydes ikke. %1</translation>
    </message>
    <message>
        <source>On break until %1, %2 left</source>
        <translation>På pause til %1, %2 tilbage</translation>
    </message>
    <message>
        <source>The break until %1 is over</source>
        <translation>Pausen til %1 er slut</translation>
    </message>
    <message>
        <source>Break %1 is due</source>
        <translation>Det er tid til pause %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>told %1: %2 min</source>
        <translation>sagt %1: %2 min</translation>
    </message>
    <message>
        <source>%1: on break since %2</source>
        <translation>%1: på pause siden %2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 af %2 gjort</translation>
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
            <numerusform>%n for meget</numerusform>
            <numerusform>%n for mange</numerusform>
        </translation>
    </message>
    <message>
        <source>the day is full</source>
        <translation>dagen er fuld</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n tilbage</numerusform>
            <numerusform>%n tilbage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 slots, %3</source>
        <comment>used, all, what is free</comment>
        <translation>%1 af %2 tider, %3</translation>
    </message>
    <message numerus="yes">
        <source>About %n min late</source>
        <translation>
            <numerusform>%n min bagud</numerusform>
            <numerusform>%n min bagud</numerusform>
        </translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Til tiden</translation>
    </message>
    <message>
        <source>ends ≈ %1</source>
        <translation>slutter ≈ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n min after the shift</source>
        <translation>
            <numerusform>%n min efter vagten</numerusform>
            <numerusform>%n min efter vagten</numerusform>
        </translation>
    </message>
    <message>
        <source>The visit at %1 runs into your break</source>
        <translation>Besøget kl. %1 går ind i pausen</translation>
    </message>
    <message>
        <source>Next, told</source>
        <translation>Næste, sagt</translation>
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
        <translation>%1 har haft dette besøg siden kl. %2.</translation>
    </message>
    <message>
        <source>%1 has this visit.</source>
        <translation>%1 har dette besøg.</translation>
    </message>
    <message>
        <source>%1 took this visit over at %2.</source>
        <translation>%1 overtog dette besøg kl. %2.</translation>
    </message>
    <message>
        <source>%1 has taken this visit over.</source>
        <translation>%1 har overtaget dette besøg.</translation>
    </message>
    <message>
        <source>Take this visit over from %1? A call that is going on there goes on.</source>
        <translation>Vil du overtage besøget fra %1? En samtale, der er i gang der, fortsætter.</translation>
    </message>
    <message>
        <source>your colleague</source>
        <translation>din kollega</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overtag</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lad være</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Spørger serveren …</translation>
    </message>
    <message>
        <source>Nothing has changed: the server could not be asked.</source>
        <translation>Intet er ændret: serveren kunne ikke spørges.</translation>
    </message>
    <message>
        <source>You have had this visit since %1. Colleagues see your name on it.</source>
        <translation>Du har haft dette besøg siden kl. %1. Kolleger ser dit navn på det.</translation>
    </message>
    <message>
        <source>You have this visit. Colleagues see your name on it.</source>
        <translation>Du har dette besøg. Kolleger ser dit navn på det.</translation>
    </message>
    <message>
        <source>What you have written is kept. Agree on who goes on.</source>
        <translation>Det, du har skrevet, er gemt. Aftal, hvem der går videre.</translation>
    </message>
    <message>
        <source>Your call was not started, nobody is rung twice.</source>
        <translation>Din samtale blev ikke startet, så ingen bliver ringet op to gange.</translation>
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
        <translation>Noget andet svarer, måske en login-side på nettet.</translation>
    </message>
    <message>
        <source>The certificate is not trusted: nothing is sent.</source>
        <translation>Certifikatet er ikke betroet: intet sendes.</translation>
    </message>
    <message>
        <source>The region does not let you in.</source>
        <translation>Regionen giver dig ikke adgang.</translation>
    </message>
    <message>
        <source>The region&apos;s name is not found.</source>
        <translation>Regionens navn findes ikke på nettet.</translation>
    </message>
    <message>
        <source>The region has trouble of its own.</source>
        <translation>Regionen har selv problemer.</translation>
    </message>
    <message>
        <source>%1 There is no list on this machine yet; it comes as soon as the line is back.</source>
        <comment>why there is no connection</comment>
        <translation>%1 Der er endnu ingen liste på maskinen; den kommer, så snart forbindelsen er tilbage.</translation>
    </message>
    <message>
        <source>%1 The list is old, from %2. Ask a colleague what has changed since.</source>
        <comment>why there is no connection, time</comment>
        <translation>%1 Listen er gammel, fra %2. Spørg en kollega, hvad der er ændret siden.</translation>
    </message>
    <message>
        <source>%1 You can go on: the list is from %2, what you do is kept and sent later.</source>
        <comment>why there is no connection, time</comment>
        <translation>%1 Du kan fortsætte: listen er fra %2, det, du gør, gemmes og sendes senere.</translation>
    </message>
    <message>
        <source>You are not signed in with the region.</source>
        <translation>Du er ikke logget ind hos regionen.</translation>
    </message>
</context>
<context>
    <name>OfflineStartWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n minut</numerusform>
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
            <numerusform>%n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>What you have not sent is safe: it stays encrypted on this machine and is sent after your next sign-in here.</source>
        <translation>Det, du ikke har sendt, er i sikkerhed: det ligger krypteret på denne maskine og sendes, når du næste gang logger ind her.</translation>
    </message>
    <message>
        <source>Your region does not let a desk be opened without it.</source>
        <translation>Din region tillader ikke, at en arbejdsplads åbnes uden den.</translation>
    </message>
    <message numerus="yes">
        <source>The time for working without it is over: you were last signed in on %1, and at most %n hour(s) without a new sign-in are allowed.</source>
        <comment>date and time</comment>
        <translation>
            <numerusform>Tiden, hvor du må arbejde uden den, er forbi: du var sidst logget ind %1, og højst %n time uden nyt login er tilladt.</numerusform>
            <numerusform>Tiden, hvor du må arbejde uden den, er forbi: du var sidst logget ind %1, og højst %n timer uden nyt login er tilladt.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can open your desk with what is stored on this machine. It is from %1 and %2 old. Without the region you may work until %3; what you do is kept and sent when you have signed in again.</source>
        <comment>date and time; age; date and time</comment>
        <translation>Du kan åbne din arbejdsplads med det, der er gemt på denne maskine. Det er fra %1 og %2 gammelt. Uden regionen må du arbejde til %3; det, du gør, gemmes og sendes, når du igen er logget ind.</translation>
    </message>
    <message numerus="yes">
        <source>%n people can open their desks with what is stored on this machine; your passphrase opens yours. The newest is from %1 and %2 old. What you do is kept and sent when you have signed in again.</source>
        <comment>date and time; age</comment>
        <translation>
            <numerusform>%n person kan åbne sin arbejdsplads med det, der er gemt på denne maskine; din adgangssætning åbner din. Det nyeste er fra %1 og %2 gammelt. Det, du gør, gemmes og sendes, når du igen er logget ind.</numerusform>
            <numerusform>%n personer kan åbne deres arbejdsplads med det, der er gemt på denne maskine; din adgangssætning åbner din. Det nyeste er fra %1 og %2 gammelt. Det, du gør, gemmes og sendes, når du igen er logget ind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored %1</source>
        <comment>date and time</comment>
        <translation>Gemt %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <comment>date and time</comment>
        <translation>Til %1</translation>
    </message>
    <message>
        <source>Several people have their files here, and the machine&apos;s keystore cannot tell which of them you are. That takes a sign-in at the region.</source>
        <translation>Flere har deres filer her, og maskinens nøglelager kan ikke se, hvem af dem du er. Det kræver et login hos regionen.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock cannot be right.</source>
        <translation>Denne computers ur kan ikke gå rigtigt.</translation>
    </message>
    <message>
        <source>It says %1, but something was already written here on %2, so it is not known how long you have been without the region. Ask your help desk to set the clock right, or sign in when the region answers.</source>
        <comment>date and time; date and time</comment>
        <translation>Det viser %1, men her blev allerede skrevet noget %2, så det vides ikke, hvor længe du har været uden regionen. Bed it-supporten om at stille uret, eller log ind, når regionen svarer.</translation>
    </message>
    <message>
        <source>This passphrase opens the files of more than one person, so it cannot tell who you are. Nothing has been opened.</source>
        <translation>Denne adgangssætning åbner fleres filer og kan derfor ikke vise, hvem du er. Intet er åbnet.</translation>
    </message>
    <message numerus="yes">
        <source>This is not the passphrase. Try again in %n second(s).</source>
        <translation>
            <numerusform>Det er ikke adgangssætningen. Prøv igen om %n sekund.</numerusform>
            <numerusform>Det er ikke adgangssætningen. Prøv igen om %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing has been changed.</source>
        <translation>Det er ikke adgangssætningen. Intet er ændret.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>signed %1</source>
        <translation>signeret %1</translation>
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
        <translation>Afvist af serveren</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Bliver sendt</translation>
    </message>
    <message>
        <source>Waiting for sign-in</source>
        <translation>Venter på login</translation>
    </message>
    <message>
        <source>Waiting for the line</source>
        <translation>Venter på forbindelsen</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Venter på at blive sendt</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s)</source>
        <translation>
            <numerusform>Forsøgt %n gang</numerusform>
            <numerusform>Forsøgt %n gange</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, next at %2</source>
        <comment>how often tried, time</comment>
        <translation>%1, næste kl. %2</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ikke oplyst</translation>
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
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message>
        <source>no note</source>
        <translation>intet notat</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>intet registreret</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Udfald: %1</translation>
    </message>
    <message>
        <source>A colleague has recorded it</source>
        <translation>En kollega har registreret det</translation>
    </message>
    <message>
        <source>I have recorded it elsewhere</source>
        <translation>Jeg har registreret det et andet sted</translation>
    </message>
    <message>
        <source>It was the wrong visit</source>
        <translation>Det var det forkerte besøg</translation>
    </message>
    <message>
        <source>Another reason, in my own words</source>
        <translation>En anden grund, med mine egne ord</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>endnu ikke kendt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Udfald</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Took place by</source>
        <translation>Foregik ved</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>With the patient</source>
        <translation>Med borgeren</translation>
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
        <translation>Af</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signeret</translation>
    </message>
    <message>
        <source>After no answer: the follow-up is begun</source>
        <translation>Intet svar: opfølgningen er begyndt</translation>
    </message>
    <message>
        <source>After no answer: %1, %2</source>
        <comment>step, result</comment>
        <translation>Intet svar: %1, %2</translation>
    </message>
    <message>
        <source>New time: %1</source>
        <translation>Ny tid: %1</translation>
    </message>
    <message>
        <source>The promised call has been made</source>
        <translation>Det lovede opkald er foretaget</translation>
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
        <translation>%1. Informeret om video %2</translation>
    </message>
    <message>
        <source>Confirmed at an earlier contact</source>
        <translation>Bekræftet ved en tidligere kontakt</translation>
    </message>
    <message>
        <source>No call has been held.</source>
        <translation>Der har ikke været nogen samtale.</translation>
    </message>
    <message>
        <source>The call lasted %1 and ended %2.</source>
        <translation>Samtalen varede %1 og sluttede kl. %2.</translation>
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
        <translation>Udfald</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Udført</translation>
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
        <translation>Skrevet af</translation>
    </message>
    <message>
        <source>Visit with outcome and duration</source>
        <translation>Besøg med udfald og varighed</translation>
    </message>
    <message>
        <source>Note and checklist</source>
        <translation>Notat og tjekliste</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Tjekliste</translation>
    </message>
    <message>
        <source>Task to call again</source>
        <translation>Opgave om at ringe igen</translation>
    </message>
    <message>
        <source>Task to a team</source>
        <translation>Opgave til et team</translation>
    </message>
    <message>
        <source>Task to %1</source>
        <translation>Opgave til %1</translation>
    </message>
    <message>
        <source>How identity was established</source>
        <translation>Hvordan identiteten blev bekræftet</translation>
    </message>
    <message>
        <source>Appointment %1 is closed</source>
        <translation>Aftalen %1 lukkes</translation>
    </message>
    <message>
        <source>Choose how the visit went.</source>
        <translation>Vælg, hvordan besøget gik.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Vælg en årsag.</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>Skriv, hvad der skal gøres.</translation>
    </message>
    <message>
        <source>Choose who is to do it.</source>
        <translation>Vælg, hvem der skal gøre det.</translation>
    </message>
    <message>
        <source>Minutes must be between 0 and 600.</source>
        <translation>Minutter skal være mellem 0 og 600.</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>not reached</source>
        <translation>ikke nået</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>nået</translation>
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
            <numerusform>hver uge</numerusform>
            <numerusform>hver %n. uge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Hver uge</numerusform>
            <numerusform>Hver %n. uge</numerusform>
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
        <translation>Ring igen</translation>
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
        <translation>Nabo med nøgle</translation>
    </message>
    <message>
        <source>Order a visit</source>
        <translation>Bestil et besøg</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Almindelig</translation>
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
        <translation>nu</translation>
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
        <translation>&amp;Markér alt</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Op</translation>
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
        <translation>&amp;Fortryd</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gendan</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Kli&amp;p</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiér</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Indsæt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Markér alt</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Fortryd</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gendan</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Kli&amp;p</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiér</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Indsæt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Markér alt</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message numerus="yes">
        <source>%n entry was not accepted</source>
        <translation>
            <numerusform>%n registrering blev afvist</numerusform>
            <numerusform>%n registreringer blev afvist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome was not accepted</source>
        <translation>
            <numerusform>%n udfald blev afvist</numerusform>
            <numerusform>%n udfald blev afvist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step after no answer was not accepted</source>
        <translation>
            <numerusform>%n trin efter intet svar blev afvist</numerusform>
            <numerusform>%n trin efter intet svar blev afvist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed time was not accepted</source>
        <translation>
            <numerusform>%n ændret tid blev afvist</numerusform>
            <numerusform>%n ændrede tider blev afvist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promised call was not accepted as done</source>
        <translation>
            <numerusform>%n lovet opkald blev ikke godtaget som foretaget</numerusform>
            <numerusform>%n lovede opkald blev ikke godtaget som foretaget</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnPageWords</name>
    <message>
        <source>You are signed in. You may close this tab and go back to Tilsyn.</source>
        <translation>Du er logget ind. Du kan lukke denne fane og gå tilbage til Tilsyn.</translation>
    </message>
    <message>
        <source>The sign-in did not succeed. You may close this tab and try again in Tilsyn.</source>
        <translation>Du blev ikke logget ind. Du kan lukke denne fane og prøve igen i Tilsyn.</translation>
    </message>
</context>
<context>
    <name>SignInWords</name>
    <message>
        <source>The sign-in did not succeed.</source>
        <translation>Du blev ikke logget ind.</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, tell your help desk the last line.</source>
        <translation>Prøv igen. Sker det en gang til, så giv it-supporten den sidste linje.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 kan ikke nås.</translation>
    </message>
    <message>
        <source>Check the network and try again. Nothing on this machine has been lost.</source>
        <translation>Kontrollér netværket, og prøv igen. Intet på denne maskine er gået tabt.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not one that this machine trusts.</source>
        <translation>Denne maskine stoler ikke på certifikatet fra %1.</translation>
    </message>
    <message>
        <source>Nothing has been sent. Do not go on; tell your help desk the last line.</source>
        <translation>Intet er sendt. Gå ikke videre; giv it-supporten den sidste linje.</translation>
    </message>
    <message>
        <source>Your account has no role in Tilsyn.</source>
        <translation>Din konto har ingen rolle i Tilsyn.</translation>
    </message>
    <message>
        <source>Ask your administrator for a role, or sign in with another account.</source>
        <translation>Bed din administrator om en rolle, eller log ind med en anden konto.</translation>
    </message>
    <message>
        <source>%1 answered with something that is no sign-in.</source>
        <translation>%1 svarede med noget, der ikke er et login.</translation>
    </message>
    <message>
        <source>It may be under maintenance. Try again in a few minutes.</source>
        <translation>Måske er der vedligehold i gang. Prøv igen om nogle minutter.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>Login blev afbrudt.</translation>
    </message>
    <message>
        <source>You can begin anew at any time.</source>
        <translation>Du kan begynde forfra når som helst.</translation>
    </message>
    <message>
        <source>No region is set up on this machine.</source>
        <translation>Ingen region er sat op på denne maskine.</translation>
    </message>
    <message>
        <source>Ask your administrator for the region&apos;s profile file, or start Tilsyn with --practice to get to know it without a region.</source>
        <translation>Bed din administrator om regionens profilfil, eller start Tilsyn med --practice for at lære det at kende uden en region.</translation>
    </message>
    <message>
        <source>The region&apos;s profile cannot be used.</source>
        <translation>Regionens profil kan ikke bruges.</translation>
    </message>
    <message>
        <source>Nothing has been changed. Give your help desk the last line: it names what is wrong.</source>
        <translation>Intet er ændret. Giv it-supporten den sidste linje: den siger, hvad der er galt.</translation>
    </message>
    <message>
        <source>Your encrypted files on this machine cannot be opened.</source>
        <translation>Dine krypterede filer på denne maskine kan ikke åbnes.</translation>
    </message>
    <message>
        <source>They have not been changed. Try again; if it happens once more, give your help desk the last line before anything is deleted: unsent work may be in them.</source>
        <translation>De er ikke ændret. Prøv igen; sker det en gang til, så giv it-supporten den sidste linje, før noget slettes: der kan ligge usendt arbejde i dem.</translation>
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
        <translation>%1 t %2 min</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>A colleague has this visit in hand.</source>
        <translation>En kollega har taget dette besøg.</translation>
    </message>
    <message>
        <source>You are no longer signed in to the region.</source>
        <translation>Du er ikke længere logget ind hos regionen.</translation>
    </message>
    <message>
        <source>The booking service does not answer.</source>
        <translation>Bookingtjenesten svarer ikke.</translation>
    </message>
    <message>
        <source>The booking service gives you no room.</source>
        <translation>Bookingtjenesten giver dig ikke et rum.</translation>
    </message>
    <message>
        <source>The room was not ready in time.</source>
        <translation>Rummet blev ikke klar i tide.</translation>
    </message>
    <message>
        <source>The room does not take its own PIN.</source>
        <translation>Rummet tager ikke imod sin egen pinkode.</translation>
    </message>
    <message>
        <source>The room asks for a sign-on that visits do not have.</source>
        <translation>Rummet beder om et login, som besøg ikke har.</translation>
    </message>
    <message>
        <source>The conference service does not know the room.</source>
        <translation>Videotjenesten kender ikke rummet.</translation>
    </message>
    <message>
        <source>The conference service let you in as a guest only.</source>
        <translation>Videotjenesten lukkede dig kun ind som gæst.</translation>
    </message>
    <message>
        <source>The room could not be locked, so nobody was let into it.</source>
        <translation>Rummet kunne ikke låses, så ingen blev lukket ind.</translation>
    </message>
    <message>
        <source>The room is full.</source>
        <translation>Rummet er fuldt.</translation>
    </message>
    <message>
        <source>The conference service has no free place.</source>
        <translation>Videotjenesten har ingen ledig plads.</translation>
    </message>
    <message>
        <source>The conference service is being maintained.</source>
        <translation>Videotjenesten er under vedligehold.</translation>
    </message>
    <message>
        <source>The conference service does not answer.</source>
        <translation>Videotjenesten svarer ikke.</translation>
    </message>
    <message>
        <source>Somebody took you out of the room.</source>
        <translation>Nogen har taget dig ud af rummet.</translation>
    </message>
    <message>
        <source>The conference service wants to move the call, which this program does not do.</source>
        <translation>Videotjenesten vil flytte samtalen, og det gør dette program ikke.</translation>
    </message>
    <message>
        <source>The conference service closed the room because nobody came.</source>
        <translation>Videotjenesten lukkede rummet, fordi der ikke kom nogen.</translation>
    </message>
    <message>
        <source>Somebody ended the call for everybody.</source>
        <translation>Nogen har afsluttet samtalen for alle.</translation>
    </message>
    <message>
        <source>The conference service refused or ended the call.</source>
        <translation>Videotjenesten afviste eller afsluttede samtalen.</translation>
    </message>
    <message>
        <source>The picture stopped twice.</source>
        <translation>Billedet gik i stå to gange.</translation>
    </message>
    <message>
        <source>The conference service has lost you.</source>
        <translation>Videotjenesten har mistet dig.</translation>
    </message>
    <message>
        <source>No contact with the conference service.</source>
        <translation>Ingen kontakt med videotjenesten.</translation>
    </message>
    <message>
        <source>Picture and sound are interrupted.</source>
        <translation>Billede og lyd er afbrudt.</translation>
    </message>
    <message>
        <source>The picture stopped.</source>
        <translation>Billedet gik i stå.</translation>
    </message>
    <message>
        <source>The invitation did not reach the patient.</source>
        <translation>Invitationen nåede ikke frem til borgeren.</translation>
    </message>
    <message>
        <source>That was not done.</source>
        <translation>Det blev ikke gjort.</translation>
    </message>
    <message>
        <source>Picture and sound go on without it. It is tried again.</source>
        <translation>Billede og lyd fortsætter uden. Der prøves igen.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Der prøves igen af sig selv.</translation>
    </message>
    <message>
        <source>You are going back into the same room. The patient stays in it.</source>
        <translation>Du er på vej ind i det samme rum igen. Borgeren bliver i det.</translation>
    </message>
    <message>
        <source>The connection is being made again. The patient is still in the room.</source>
        <translation>Forbindelsen laves igen. Borgeren er stadig i rummet.</translation>
    </message>
    <message>
        <source>It is being started again. Microphone and camera stay as they were.</source>
        <translation>Det startes igen. Mikrofon og kamera er, som de var.</translation>
    </message>
    <message>
        <source>The patient is still in the room, and neither sees nor hears you now.</source>
        <translation>Borgeren er stadig i rummet og kan hverken se eller høre dig nu.</translation>
    </message>
    <message>
        <source>The room is open and waits.</source>
        <translation>Rummet er åbent og venter.</translation>
    </message>
    <message>
        <source>The call goes on.</source>
        <translation>Samtalen fortsætter.</translation>
    </message>
    <message>
        <source>Alt+P starts the picture again.</source>
        <translation>Alt+P starter billedet igen.</translation>
    </message>
    <message>
        <source>Alt+P starts the picture again, or call %1 by phone.</source>
        <translation>Alt+P starter billedet igen, eller ring til %1.</translation>
    </message>
    <message>
        <source>F2 sends it again.</source>
        <translation>F2 sender den igen.</translation>
    </message>
    <message>
        <source>F2 sends it again, or call %1 by phone.</source>
        <translation>F2 sender den igen, eller ring til %1.</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>Prøv igen.</translation>
    </message>
    <message>
        <source>Ctrl+F2 ends the call.</source>
        <translation>Ctrl+F2 afslutter samtalen.</translation>
    </message>
    <message>
        <source>If it takes too long, call %1 by phone. Ctrl+F2 ends the call.</source>
        <translation>Tager det for lang tid, så ring til %1. Ctrl+F2 afslutter samtalen.</translation>
    </message>
    <message>
        <source>The room is kept, and the patient can wait in it.</source>
        <translation>Rummet er beholdt, og borgeren kan vente i det.</translation>
    </message>
    <message>
        <source>The patient has not been called yet.</source>
        <translation>Borgeren er ikke blevet ringet op endnu.</translation>
    </message>
    <message>
        <source>The patient has been told that the visit is over for now.</source>
        <translation>Borgeren har fået at vide, at besøget er slut for nu.</translation>
    </message>
    <message>
        <source>Go on with the next visit with F3.</source>
        <translation>Gå videre til næste besøg med F3.</translation>
    </message>
    <message>
        <source>Sign out and in again, then call with F2.</source>
        <translation>Log ud og ind igen, og ring så op med F2.</translation>
    </message>
    <message>
        <source>Call %1 by phone, or sign out and in again and call with F2.</source>
        <translation>Ring til %1, eller log ud og ind igen og ring op med F2.</translation>
    </message>
    <message>
        <source>F2 goes back in. Ctrl+Enter writes the outcome.</source>
        <translation>F2 går ind igen. Ctrl+Enter skriver udfaldet.</translation>
    </message>
    <message>
        <source>F2 goes back in, or call %1 by phone. Ctrl+Enter writes the outcome.</source>
        <translation>F2 går ind igen, eller ring til %1. Ctrl+Enter skriver udfaldet.</translation>
    </message>
    <message>
        <source>Try again with F2, or write the outcome with Ctrl+Enter.</source>
        <translation>Prøv igen med F2, eller skriv udfaldet med Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Try again with F2, or call %1 by phone and write the outcome with Ctrl+Enter.</source>
        <translation>Prøv igen med F2, eller ring til %1 på telefon, og skriv udfaldet med Ctrl+Enter.</translation>
    </message>
    <message>
        <source>%1 is gone; %2 is used instead.</source>
        <translation>%1 er væk; %2 bruges i stedet.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 er væk.</translation>
    </message>
    <message>
        <source>The camera is gone.</source>
        <translation>Kameraet er væk.</translation>
    </message>
    <message>
        <source>The microphone is gone.</source>
        <translation>Mikrofonen er væk.</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>Der blev ikke fundet noget kamera.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>Der blev ikke fundet nogen mikrofon.</translation>
    </message>
    <message>
        <source>Another program uses the camera.</source>
        <translation>Et andet program bruger kameraet.</translation>
    </message>
    <message>
        <source>Another program uses the microphone.</source>
        <translation>Et andet program bruger mikrofonen.</translation>
    </message>
    <message>
        <source>This program may not use the camera.</source>
        <translation>Dette program må ikke bruge kameraet.</translation>
    </message>
    <message>
        <source>This program may not use the microphone.</source>
        <translation>Dette program må ikke bruge mikrofonen.</translation>
    </message>
    <message>
        <source>What was muted stays muted, what was on stays on.</source>
        <translation>Det, der var slukket, er stadig slukket, og det, der var tændt, er tændt.</translation>
    </message>
    <message>
        <source>Alt+E chooses another.</source>
        <translation>Alt+E vælger en anden enhed.</translation>
    </message>
    <message>
        <source>You are still heard, but not seen.</source>
        <translation>Du kan stadig høres, men ikke ses.</translation>
    </message>
    <message>
        <source>You are still seen, but not heard.</source>
        <translation>Du kan stadig ses, men ikke høres.</translation>
    </message>
    <message>
        <source>Close the other program, or choose another device with Alt+E.</source>
        <translation>Luk det andet program, eller vælg en anden enhed med Alt+E.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another device with Alt+E.</source>
        <translation>Sæt den i, eller vælg en anden enhed med Alt+E.</translation>
    </message>
</context>
<context>
    <name>Unanswered</name>
    <message>
        <source>Call again, as promised</source>
        <translation>Ring igen som lovet</translation>
    </message>
    <message>
        <source>Contact %1 of %2</source>
        <translation>Kontakt %1 af %2</translation>
    </message>
    <message>
        <source>Write outcome</source>
        <translation>Skriv udfald</translation>
    </message>
    <message>
        <source>Patient not readable</source>
        <translation>Borger kan ikke læses</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>in outbox</source>
        <translation>i udbakke</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Ikke besvaret</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>ikke nået</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>nået</translation>
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
        <translation>Kun udfaldet mangler.</translation>
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
        <translation>Ring borgerens nummer op.</translation>
    </message>
    <message>
        <source>Dial a relative: do they know how the patient is?</source>
        <translation>Ring til en pårørende: ved de, hvordan borgeren har det?</translation>
    </message>
    <message>
        <source>Dial the neighbour: can they look in?</source>
        <translation>Ring til naboen: kan de se ind?</translation>
    </message>
    <message>
        <source>Nobody was reached. Order a visit.</source>
        <translation>Ingen blev nået. Bestil et besøg.</translation>
    </message>
    <message>
        <source>A colleague was faster. On the server: %1. Yours, kept in the outbox: %2.</source>
        <translation>En kollega var hurtigere. På serveren: %1. Dit, som ligger i udbakken: %2.</translation>
    </message>
    <message>
        <source>the visit has its outcome</source>
        <translation>besøget har sit udfald</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, who</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not clarified</source>
        <translation>Ikke afklaret</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Ikke nået</translation>
    </message>
    <message>
        <source>Clarified</source>
        <translation>Afklaret</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nået</translation>
    </message>
    <message>
        <source>You promised to call again: %1.</source>
        <translation>Der er lovet et nyt opkald: %1.</translation>
    </message>
    <message>
        <source>You promised to call again.</source>
        <translation>Der er lovet et nyt opkald.</translation>
    </message>
    <message>
        <source>Reached by phone</source>
        <translation>Nået på telefon</translation>
    </message>
    <message>
        <source>The second contact of the same task, at %1.</source>
        <translation>Den anden kontakt i samme opgave, kl. %1.</translation>
    </message>
    <message>
        <source>Everybody who was called has answered, and nothing is promised.</source>
        <translation>Alle, der er ringet op, har svaret, og intet er lovet.</translation>
    </message>
    <message>
        <source>%1 Not answered</source>
        <translation>%1 Ikke besvaret</translation>
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
        <translation>Arbejde</translation>
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
        <translation>Skærmbesøg %1–%2</translation>
    </message>
    <message>
        <source>%1 of %2 today</source>
        <translation>%1 af %2 i dag</translation>
    </message>
    <message>
        <source>My visit</source>
        <translation>Mit besøg</translation>
    </message>
    <message>
        <source>Next visit %1</source>
        <translation>Næste besøg %1</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ikke oplyst</translation>
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
        <translation>%1 af %2 i dag, kl. %3</translation>
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
        <translation>Udført</translation>
    </message>
    <message>
        <source>Partly held</source>
        <translation>Delvist</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Intet svar</translation>
    </message>
    <message>
        <source>Technical failure</source>
        <translation>Teknisk fejl</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Aflyst</translation>
    </message>
    <message>
        <source>Physical visit</source>
        <translation>Fysisk besøg</translation>
    </message>
    <message>
        <source>Write outcome</source>
        <translation>Skriv udfald</translation>
    </message>
    <message>
        <source>Patient not readable</source>
        <translation>Borger kan ikke læses</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Død</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taget</translation>
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
        <translation>afvist</translation>
    </message>
    <message>
        <source>in outbox</source>
        <translation>i udbakke</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 af %2</translation>
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
        <translation>Afslut først den samtale, der er i gang.</translation>
    </message>
    <message>
        <source>Today&apos;s visits could not be fetched. %1</source>
        <translation>Dagens besøg kunne ikke hentes. %1</translation>
    </message>
    <message>
        <source>Today&apos;s visits could not be fetched. There is no connection to the server.</source>
        <translation>Dagens besøg kunne ikke hentes. Der er ingen forbindelse til serveren.</translation>
    </message>
    <message>
        <source>Fetching today&apos;s visits …</source>
        <translation>Henter dagens besøg …</translation>
    </message>
    <message>
        <source>No visits of your own today. Choose Team above to see the visits of your teams.</source>
        <translation>Du har ingen besøg i dag. Vælg Team ovenfor for at se dine teams besøg.</translation>
    </message>
    <message>
        <source>No visits for your teams today. Choose All above to see the rest.</source>
        <translation>Dine teams har ingen besøg i dag. Vælg Alle ovenfor for at se resten.</translation>
    </message>
    <message>
        <source>No visits today. Press Ctrl+R to ask the server again.</source>
        <translation>Ingen besøg i dag. Tryk Ctrl+R for at spørge serveren igen.</translation>
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
        <translation>%1 af %2 udført</translation>
    </message>
    <message>
        <source>%1 · from %2, %3 old</source>
        <translation>%1 · fra kl. %2, %3 gammel</translation>
    </message>
    <message>
        <source>Rows from the server that could not be read: %1</source>
        <translation>Rækker fra serveren, der ikke kunne læses: %1</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Ring igen</translation>
    </message>
    <message>
        <source>link open</source>
        <translation>link åbnet</translation>
    </message>
    <message>
        <source>no waiting room</source>
        <translation>intet venterum</translation>
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
        <translation>Gennemført</translation>
    </message>
    <message>
        <source>Partly held</source>
        <translation>Delvist gennemført</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Intet svar</translation>
    </message>
    <message>
        <source>Cancelled by the patient</source>
        <translation>Aflyst af borger</translation>
    </message>
    <message>
        <source>Cancelled by us</source>
        <translation>Aflyst af os</translation>
    </message>
    <message>
        <source>Technical failure</source>
        <translation>Teknisk fejl</translation>
    </message>
    <message>
        <source>Moved to a physical visit</source>
        <translation>Flyttet til fysisk besøg</translation>
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
        <translation>Ingen årsag</translation>
    </message>
    <message>
        <source>The patient is unwell</source>
        <translation>Borgeren er utilpas</translation>
    </message>
    <message>
        <source>The patient declined</source>
        <translation>Borgeren ønskede det ikke</translation>
    </message>
    <message>
        <source>The patient is away</source>
        <translation>Borgeren er ikke hjemme</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Ingen svarede</translation>
    </message>
    <message>
        <source>No sound or picture</source>
        <translation>Ingen lyd eller billede</translation>
    </message>
    <message>
        <source>The line was lost</source>
        <translation>Linjen blev afbrudt</translation>
    </message>
    <message>
        <source>Fault in the patient&apos;s device</source>
        <translation>Fejl på borgerens enhed</translation>
    </message>
    <message>
        <source>A colleague was absent</source>
        <translation>En kollega var fraværende</translation>
    </message>
    <message>
        <source>Needs somebody on the spot</source>
        <translation>Kræver en på stedet</translation>
    </message>
    <message>
        <source>Another reason, see the note</source>
        <translation>Anden årsag, se notatet</translation>
    </message>
    <message>
        <source>Known from before</source>
        <translation>Kendt i forvejen</translation>
    </message>
    <message>
        <source>Electronic ID</source>
        <translation>Elektronisk ID</translation>
    </message>
    <message>
        <source>Showed proof of identity</source>
        <translation>Viste legitimation</translation>
    </message>
    <message>
        <source>Vouched for by relative or staff</source>
        <translation>Bekræftet af pårørende eller personale</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Leveret</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Åbnet</translation>
    </message>
    <message>
        <source>Camera and sound in order</source>
        <translation>Kamera og lyd i orden</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvaret</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Afvist</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Trukket tilbage</translation>
    </message>
    <message>
        <source>In the waiting room</source>
        <translation>I venterummet</translation>
    </message>
    <message>
        <source>In the call</source>
        <translation>I samtale</translation>
    </message>
    <message>
        <source>Line not measured yet</source>
        <translation>Linjen er ikke målt endnu</translation>
    </message>
    <message>
        <source>The line is good</source>
        <translation>Linjen er god</translation>
    </message>
    <message>
        <source>The line is usable</source>
        <translation>Linjen er brugbar</translation>
    </message>
    <message>
        <source>The line is unstable</source>
        <translation>Linjen er ustabil</translation>
    </message>
    <message>
        <source>The line is broken</source>
        <translation>Linjen er brudt</translation>
    </message>
    <message>
        <source>Data is being lost</source>
        <translation>Data går tabt</translation>
    </message>
    <message>
        <source>Long delay</source>
        <translation>Lang forsinkelse</translation>
    </message>
    <message>
        <source>Few pictures</source>
        <translation>Få billeder</translation>
    </message>
    <message>
        <source>Nothing arrives</source>
        <translation>Intet kommer frem</translation>
    </message>
    <message>
        <source>This visit already has an outcome.</source>
        <translation>Besøget har allerede et udfald.</translation>
    </message>
    <message>
        <source>This visit is cancelled.</source>
        <translation>Besøget er aflyst.</translation>
    </message>
    <message>
        <source>The patient is registered as deceased and cannot be called.</source>
        <translation>Borgeren er registreret som død og kan ikke ringes op.</translation>
    </message>
    <message>
        <source>The patient of this visit could not be read, so nobody can be called.</source>
        <translation>Besøgets borger kunne ikke læses, så ingen kan ringes op.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Der er ingen forbindelse til serveren.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Serveren svarede ikke i tide.</translation>
    </message>
    <message>
        <source>You are no longer signed in.</source>
        <translation>Du er ikke længere logget ind.</translation>
    </message>
    <message>
        <source>The server does not allow you this.</source>
        <translation>Serveren tillader dig ikke dette.</translation>
    </message>
    <message>
        <source>The server does not know this.</source>
        <translation>Serveren kender ikke dette.</translation>
    </message>
    <message>
        <source>Somebody else changed this first.</source>
        <translation>En anden ændrede dette først.</translation>
    </message>
    <message>
        <source>The server refused this.</source>
        <translation>Serveren afviste dette.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read.</source>
        <translation>Serverens svar kunne ikke læses.</translation>
    </message>
    <message>
        <source>The files on this computer could not be read or written.</source>
        <translation>Filerne på denne maskine kunne ikke læses eller skrives.</translation>
    </message>
    <message>
        <source>This was given up.</source>
        <translation>Dette blev opgivet.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Din rolle tillader ikke dette.</translation>
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
            <numerusform>%n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the region&apos;s</source>
        <translation>Denne computers ur er %1 bagud i forhold til regionens</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the region&apos;s</source>
        <translation>Denne computers ur er %1 foran regionens</translation>
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
        <translation>Filer på denne maskine</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Krypteret</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tidszone</translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing has been changed.</source>
        <translation>Det er ikke adgangssætningen. Intet er ændret.</translation>
    </message>
    <message>
        <source>Go on in your browser. This window waits for you.</source>
        <translation>Fortsæt i browseren. Vinduet her venter på dig.</translation>
    </message>
    <message>
        <source>%1 has signed in, but %2 works here.</source>
        <translation>%1 er logget ind, men her arbejder %2.</translation>
    </message>
</context>
<context>
    <name>tilsyn::app::Lock</name>
    <message>
        <source>There is no connection to sign in with now. It is tried all the time; when it is back the button is here. Nothing is lost meanwhile.</source>
        <translation>Der er ingen forbindelse at logge ind med nu. Der prøves hele tiden; når den er tilbage, er knappen her. Intet går tabt imens.</translation>
    </message>
    <message>
        <source>Your files could not be read. Sign in again, or ask your help desk.</source>
        <translation>Dine filer kunne ikke læses. Log ind igen, eller spørg jeres support.</translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing has been changed.</source>
        <translation>Det er ikke adgangssætningen. Intet er ændret.</translation>
    </message>
    <message>
        <source>The sign-in was not accepted. The desk stays locked; what was begun is kept.</source>
        <translation>Login blev ikke godtaget. Skrivebordet forbliver låst; det påbegyndte er gemt.</translation>
    </message>
    <message>
        <source>The sign-in could not be reached. The desk stays locked; try again in a moment.</source>
        <translation>Login kunne ikke nås. Skrivebordet forbliver låst; prøv igen om et øjeblik.</translation>
    </message>
    <message>
        <source>%1 has signed in, but %2 has a call here. It has to end first.</source>
        <translation>%1 er logget ind, men %2 har en samtale her. Den skal slutte først.</translation>
    </message>
    <message>
        <source>%1 has signed in, but %2 works here.</source>
        <translation>%1 er logget ind, men her arbejder %2.</translation>
    </message>
    <message>
        <source>Everything has been sent. Drafts stay encrypted on this machine.</source>
        <translation>Alt er sendt. Kladder bliver krypteret på denne maskine.</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet: kept encrypted on this machine and sent after the next sign-in here.</source>
        <translation>
            <numerusform>%n er ikke sendt endnu: gemt krypteret på denne maskine og sendes efter næste login her.</numerusform>
            <numerusform>%n er ikke sendt endnu: gemt krypteret på denne maskine og sendes efter næste login her.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::CallPanel</name>
    <message>
        <source>saved locally %1</source>
        <translation>gemt lokalt %1</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Luk ind</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>Afvis</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Tjekliste</translation>
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
        <translation>Hvor langt samtalen er, hvad borgerens side har nået, og hvem der venter på at blive lukket ind.</translation>
    </message>
    <message>
        <source>Compare the stated name with the expected one before F4 lets somebody in. Ctrl+F2 ends the call.</source>
        <translation>Sammenlign det opgivne navn med det forventede, før F4 lukker nogen ind. Ctrl+F2 afslutter samtalen.</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Hos %1</translation>
    </message>
    <message>
        <source>Ring again</source>
        <translation>Ring op igen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ring op</translation>
    </message>
    <message>
        <source>Cancel the call</source>
        <translation>Afbryd opkaldet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 af %2</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>title of the panel</comment>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Follow up: no answer</source>
        <translation>Følg op: intet svar</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <translation>10 minutter mere</translation>
    </message>
    <message>
        <source>When several wait, arrows choose one of them; Enter lets that one in.</source>
        <translation>Når flere venter, vælger piletasterne en af dem; Enter lukker den ind.</translation>
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
        <translation>Der er ikke skrevet noget endnu. Det, der skrives her, gemmes ikke efter opkaldet.</translation>
    </message>
    <message>
        <source>Chat with the patient</source>
        <translation>Chat med borgeren</translation>
    </message>
    <message>
        <source>Write to the patient</source>
        <translation>Skriv til borgeren</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Close the chat</source>
        <translation>Luk chatten</translation>
    </message>
    <message numerus="yes">
        <source>Chat, %n unread</source>
        <translation>
            <numerusform>Chat, %n ulæst</numerusform>
            <numerusform>Chat, %n ulæste</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>Dig</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gæst</translation>
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
        <translation>Begge versioner</translation>
    </message>
    <message>
        <source>Send mine as well, on top</source>
        <translation>Send også min, oven på</translation>
    </message>
    <message>
        <source>Keep theirs, keep my note as a draft</source>
        <translation>Behold deres, mit notat bliver kladde</translation>
    </message>
    <message>
        <source>Edit mine again</source>
        <translation>Rediger min igen</translation>
    </message>
    <message>
        <source>Keep theirs, discard mine</source>
        <translation>Behold deres, kassér min</translation>
    </message>
    <message>
        <source>Ask the server again</source>
        <translation>Spørg serveren igen</translation>
    </message>
    <message>
        <source>Two versions of the visit %1</source>
        <translation>To versioner af besøget %1</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>To versioner</translation>
    </message>
    <message>
        <source>A colleague recorded this visit before yours arrived. Both are kept; choose what counts.</source>
        <translation>En kollega registrerede besøget, før dit nåede frem. Begge er gemt; vælg, hvad der gælder.</translation>
    </message>
    <message>
        <source>The visit was changed at the server after you opened it. Yours is kept; choose what happens with it.</source>
        <translation>Besøget blev ændret på serveren, efter du åbnede det. Dit er gemt; vælg, hvad der skal ske med det.</translation>
    </message>
    <message>
        <source>%1 Yours is kept; what the server has is shown as soon as it answers.</source>
        <comment>what went wrong</comment>
        <translation>%1 Dit er gemt; det, serveren har, vises, så snart den svarer.</translation>
    </message>
    <message>
        <source>Reading what the server has …</source>
        <translation>Læser, hvad serveren har …</translation>
    </message>
    <message>
        <source>Yours, not sent</source>
        <translation>Dit, ikke sendt</translation>
    </message>
    <message>
        <source>At the server</source>
        <translation>På serveren</translation>
    </message>
    <message>
        <source>%1 (differs)</source>
        <comment>a field of the two versions</comment>
        <translation>%1 (afviger)</translation>
    </message>
    <message>
        <source>Somebody changed this visit before what you recorded arrived. Both versions stand here, and what differs is bold.</source>
        <translation>Nogen ændrede besøget, før det, du registrerede, nåede frem. Begge versioner står her, og det, der afviger, er fremhævet.</translation>
    </message>
    <message>
        <source>Alt+1 sends yours on top: the server keeps both, yours as the latest. Alt+2 leaves theirs and keeps your note as a draft.</source>
        <translation>Alt+1 sender dit oven på: serveren beholder begge, dit som det seneste. Alt+2 lader deres stå og gemmer dit notat som kladde.</translation>
    </message>
    <message>
        <source>Alt+3 opens yours in the form again, Alt+4 discards yours with a reason.</source>
        <translation>Alt+3 åbner dit i skemaet igen, Alt+4 kasserer dit med en grund.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::DayFoot</name>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation>+%1 min</translation>
    </message>
    <message>
        <source>End the break</source>
        <translation>Slut pausen</translation>
    </message>
    <message>
        <source>Begin the break</source>
        <translation>Begynd pausen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message numerus="yes">
        <source>Tell %n that they will wait</source>
        <translation>
            <numerusform>Sig forsinkelse til %n</numerusform>
            <numerusform>Sig forsinkelse til %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell who will wait</source>
        <translation>Sig forsinkelse</translation>
    </message>
    <message numerus="yes">
        <source>%n will read this:</source>
        <translation>
            <numerusform>%n læser dette:</numerusform>
            <numerusform>%n læser dette:</numerusform>
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
        <translation>Har fået samme besked før; sendes ikke igen</translation>
    </message>
    <message>
        <source>Not sent. %1 Ctrl+D tries again; nobody is told twice.</source>
        <translation>Ikke sendt. %1 Ctrl+D prøver igen; ingen får besked to gange.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::DeskPanel</name>
    <message>
        <source>open</source>
        <translation>åbn</translation>
    </message>
    <message>
        <source>call</source>
        <translation>ring op</translation>
    </message>
    <message>
        <source>Choose a visit in the list to see it here.</source>
        <translation>Vælg et besøg i listen for at se det her.</translation>
    </message>
    <message>
        <source>The visits of the day will be here.</source>
        <translation>Dagens besøg kommer her.</translation>
    </message>
    <message>
        <source>Nobody is open. Choose a visit in the list, then Enter opens the patient and F2 calls.</source>
        <translation>Ingen borger er åben. Vælg et besøg i listen, så åbner Enter borgeren, og F2 ringer op.</translation>
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
        <translation>Flyt op</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flyt ned</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Brug</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Glem</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Dit billede</translation>
    </message>
    <message>
        <source>How you are seen and heard</source>
        <translation>Sådan ses og høres du</translation>
    </message>
    <message>
        <source>Picture and sound stay on this computer. They are open as long as this page is, and no longer.</source>
        <translation>Billede og lyd bliver på denne computer. De er åbne, så længe denne side er det, og ikke længere.</translation>
    </message>
    <message>
        <source>The first device in each list that is plugged in is used. Plugging never changes whether you are muted.</source>
        <translation>Den første tilsluttede enhed på hver liste bruges. At sætte noget i eller tage det ud ændrer aldrig, om din mikrofon er slået fra.</translation>
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
        <translation>Der kunne ikke afspilles noget. Vælg en anden enhed, eller prøv igen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Slå til</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Ingen mikrofon</translation>
    </message>
    <message>
        <source>Muted in the operating system</source>
        <translation>Slået fra i styresystemet</translation>
    </message>
    <message>
        <source>You are heard</source>
        <translation>Du kan høres</translation>
    </message>
    <message>
        <source>Say something: the bars must move</source>
        <translation>Sig noget: søjlerne skal bevæge sig</translation>
    </message>
    <message>
        <source>Your camera, microphone and outputs by rank: the first one that is plugged in is used.</source>
        <translation>Kamera, mikrofon og højttalere i rækkefølge: den første, der er tilsluttet, bruges.</translation>
    </message>
    <message>
        <source>Arrows choose a device, Alt with the arrows moves it, Enter puts it first. Delete forgets one that is not plugged in.</source>
        <translation>Piletasterne vælger en enhed, Alt med piletasterne flytter den, Enter sætter den først. Delete glemmer en, der ikke er tilsluttet.</translation>
    </message>
    <message>
        <source>The call, the ringing and the sound that somebody waits have each an output of their own. The test tone is what you will hear.</source>
        <translation>Samtalen, ringelyden og lyden, der siger, at nogen venter, har hver sin udgang. Prøvetonen er det, du kommer til at høre.</translation>
    </message>
    <message>
        <source>Alt+E or Escape closes this page and lets camera and microphone go.</source>
        <translation>Alt+E eller Esc lukker denne side og slipper kamera og mikrofon.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheder</translation>
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
        <translation>Nogen venter</translation>
    </message>
    <message>
        <source>No camera has been seen on this computer yet.</source>
        <translation>Der er endnu ikke set noget kamera på denne computer.</translation>
    </message>
    <message>
        <source>No microphone has been seen on this computer yet.</source>
        <translation>Der er endnu ikke set nogen mikrofon på denne computer.</translation>
    </message>
    <message>
        <source>No loudspeaker and no headset has been seen on this computer yet.</source>
        <translation>Der er endnu ikke set nogen højttaler eller noget headset på denne computer.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::FaultStrip</name>
    <message>
        <source>The service says: %1</source>
        <translation>Tjenesten siger: %1</translation>
    </message>
    <message>
        <source>Something is the matter with the call</source>
        <translation>Der er noget galt med samtalen</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::GiveUpBox</name>
    <message>
        <source>Discard</source>
        <translation>Kassér</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behold det</translation>
    </message>
    <message>
        <source>Why is it discarded?</source>
        <translation>Hvorfor kasseres det?</translation>
    </message>
    <message>
        <source>It is not sent. The text and the reason stay encrypted on this machine, and the log shows it.</source>
        <translation>Det sendes ikke. Teksten og grunden bliver krypteret på denne maskine, og det ses i loggen.</translation>
    </message>
    <message>
        <source>The reason in your own words</source>
        <translation>Grunden med dine egne ord</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::HandStrip</name>
    <message>
        <source>In whose hand the visit is</source>
        <translation>Hvem der har besøget</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Giv tilbage</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overtag</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::IdentityForm</name>
    <message>
        <source>First contact: how is identity known?</source>
        <translation>Første kontakt: hvordan er identiteten kendt?</translation>
    </message>
    <message>
        <source>Choose how</source>
        <translation>Vælg hvordan</translation>
    </message>
    <message>
        <source>Informed about how video visits work</source>
        <translation>Informeret om skærmbesøg</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Notér</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::JournalPanel</name>
    <message>
        <source>The clipboard is emptied after 60 s.</source>
        <translation>Udklipsholderen tømmes efter 60 s.</translation>
    </message>
    <message>
        <source>Sent when you complete</source>
        <translation>Sendes, når du fuldfører</translation>
    </message>
    <message>
        <source>Without a connection it goes to the outbox and is sent later.</source>
        <translation>Uden forbindelse lægges det i udbakken og sendes senere.</translation>
    </message>
    <message>
        <source>Without a connection all goes to the outbox and is sent later.</source>
        <translation>Uden forbindelse lægges alt i udbakken og sendes senere.</translation>
    </message>
    <message>
        <source>The text for the record as it stands. Completing copies it to the clipboard, which is emptied after a minute.</source>
        <translation>Teksten til journalen, som den er nu. Når du fuldfører, kopieres den til udklipsholderen, som tømmes efter et minut.</translation>
    </message>
    <message>
        <source>copied when done</source>
        <translation>kopieres ved fuldførelse</translation>
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
        <translation>Opgivet navn</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ikke oplyst</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::Ladder</name>
    <message>
        <source>What the patient&apos;s side has reached</source>
        <translation>Hvad borgerens side har nået</translation>
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
        <translation>Bestil besøget</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Who goes there</source>
        <translation>Hvem tager derhen</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>Hvor meget haster det</translation>
    </message>
    <message>
        <source>There within</source>
        <translation>Fremme inden</translation>
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
        <translation>Det skal de vide</translation>
    </message>
    <message>
        <source>Key, dog, what is worrying</source>
        <translation>Nøgle, hund, hvad der bekymrer</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::OutboxPanel</name>
    <message>
        <source>What is not sent yet</source>
        <translation>Hvad der endnu ikke er sendt</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Sammenlign</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send nu</translation>
    </message>
    <message>
        <source>Edit again</source>
        <translation>Rediger igen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kassér</translation>
    </message>
    <message numerus="yes">
        <source>%n more of others who use this machine</source>
        <translation>
            <numerusform>%n mere fra andre, der bruger maskinen</numerusform>
            <numerusform>%n flere fra andre, der bruger maskinen</numerusform>
        </translation>
    </message>
    <message>
        <source>The server has it already. There is nothing to take back.</source>
        <translation>Serveren har det allerede. Der er intet at tage tilbage.</translation>
    </message>
    <message>
        <source>It is being sent this moment. Look again shortly.</source>
        <translation>Det bliver sendt i dette øjeblik. Se igen om lidt.</translation>
    </message>
    <message>
        <source>It may have reached the server already, and that cannot be seen without a line. It is kept; try again when the line is back.</source>
        <translation>Det kan allerede være nået frem til serveren, og det kan ikke ses uden forbindelse. Det er gemt; prøv igen, når forbindelsen er tilbage.</translation>
    </message>
    <message>
        <source>What you have recorded and the server does not have yet. It is kept encrypted on this machine and goes out by itself, in order, each once.</source>
        <translation>Det, du har registreret, og som serveren endnu ikke har. Det ligger krypteret på denne maskine og sendes af sig selv, i rækkefølge, hver én gang.</translation>
    </message>
    <message>
        <source>Alt+R sends now, Alt+E opens it in the form again, Alt+D discards it with a reason.</source>
        <translation>Alt+R sender nu, Alt+E åbner det i skemaet igen, Alt+D kasserer det med en grund.</translation>
    </message>
    <message>
        <source>When a colleague was first, Alt+C shows both versions side by side. Nothing is overwritten.</source>
        <translation>Når en kollega var først, viser Alt+C begge versioner side om side. Intet overskrives.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Endnu ikke sendt</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::OutcomePanel</name>
    <message>
        <source>Outcome</source>
        <translation>Udfald</translation>
    </message>
    <message>
        <source>How it was done</source>
        <translation>Sådan blev det gjort</translation>
    </message>
    <message>
        <source>with the patient</source>
        <translation>med borger</translation>
    </message>
    <message>
        <source>wrap-up</source>
        <translation>efterarbejde</translation>
    </message>
    <message>
        <source>Minutes of wrap-up</source>
        <translation>Minutter til efterarbejde</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutter</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Årsag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opfølgning</translation>
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
        <translation>Opgave</translation>
    </message>
    <message>
        <source>Call again in this many minutes</source>
        <translation>Ring igen om så mange minutter</translation>
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
        <translation>Hvad der skal gøres</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Team that is to do it</source>
        <translation>Team, der skal gøre det</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fuldfør</translation>
    </message>
    <message>
        <source>Complete and next</source>
        <translation>Fuldfør og næste</translation>
    </message>
    <message>
        <source>How the visit went. Alt and a digit choose the outcome, Alt+N goes to the note, Ctrl+Enter completes.</source>
        <translation>Hvordan besøget gik. Alt og et tal vælger udfald, Alt+N går til notatet, Ctrl+Enter fuldfører.</translation>
    </message>
    <message>
        <source>Esc puts it aside as a draft. Nothing is lost, with or without a connection.</source>
        <translation>Esc lægger det til side som kladde. Intet går tabt, med eller uden forbindelse.</translation>
    </message>
    <message>
        <source>Outcome of the video visit %1</source>
        <translation>Udfald af skærmbesøget %1</translation>
    </message>
    <message>
        <source>Back to the call</source>
        <translation>Tilbage til samtalen</translation>
    </message>
    <message>
        <source>Back to the visit</source>
        <translation>Tilbage til besøget</translation>
    </message>
    <message>
        <source>Checklist %1 of %2</source>
        <translation>Tjekliste %1 af %2</translation>
    </message>
    <message>
        <source>Two lines are enough.</source>
        <translation>To linjer er nok.</translation>
    </message>
    <message>
        <source>Two lines are enough. The checklist goes along: %1 of %2.</source>
        <translation>To linjer er nok. Tjeklisten følger med: %1 af %2.</translation>
    </message>
    <message>
        <source>Complete and next %1</source>
        <translation>Fuldfør og næste %1</translation>
    </message>
    <message>
        <source>Choose an outcome first</source>
        <translation>Vælg udfald først</translation>
    </message>
    <message>
        <source>Not needed for “%1”</source>
        <translation>Ikke nødvendig ved »%1«</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Vælg en årsag</translation>
    </message>
    <message>
        <source>Something is missing, see the words at the fields.</source>
        <translation>Noget mangler, se teksten ved felterne.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Gemmer …</translation>
    </message>
    <message>
        <source>The outcome could not be saved. %1 Your text is still here. (%2)</source>
        <translation>Udfaldet kunne ikke gemmes. %1 Din tekst er her stadig. (%2)</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::OwnPicture</name>
    <message>
        <source>You</source>
        <translation>Dig</translation>
    </message>
    <message>
        <source>Your picture cannot be shown: a part of the program is missing.</source>
        <translation>Dit billede kan ikke vises: en del af programmet mangler.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::PicturePanel</name>
    <message>
        <source>Microphone on</source>
        <translation>Mikrofon tændt</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Kamera tændt</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheder</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>The picture of the call. F7 switches the microphone, F8 the camera, Alt+E chooses devices.</source>
        <translation>Samtalens billede. F7 tænder og slukker mikrofonen, F8 kameraet, Alt+E vælger enheder.</translation>
    </message>
    <message>
        <source>The words beside the bars say how the line does and why.</source>
        <translation>Ordene ved søjlerne siger, hvordan linjen er, og hvorfor.</translation>
    </message>
    <message>
        <source>The picture cannot be shown on this computer: a part of the program is missing. End the call and use the phone. (%1)</source>
        <translation>Billedet kan ikke vises på denne maskine: en del af programmet mangler. Afslut samtalen, og brug telefonen. (%1)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Dig</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Kamera slukket</translation>
    </message>
    <message>
        <source>speaks</source>
        <translation>taler</translation>
    </message>
    <message>
        <source>Microphone off</source>
        <translation>Mikrofon slukket</translation>
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
        <translation>Ingen fundet</translation>
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
        <translation>Højttaler</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Billede</translation>
    </message>
    <message>
        <source>Picture again</source>
        <translation>Billede igen</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::RankList</name>
    <message>
        <source>in use</source>
        <translation>i brug</translation>
    </message>
    <message>
        <source>not plugged in</source>
        <translation>ikke tilsluttet</translation>
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
        <translation>Notat til dette trin</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::UnansweredDelegate</name>
    <message>
        <source>in outbox</source>
        <translation>i udbakke</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::UnansweredPanel</name>
    <message>
        <source>Unanswered calls and promises</source>
        <translation>Ubesvarede opkald og løfter</translation>
    </message>
    <message>
        <source>Ring again</source>
        <translation>Ring igen</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Ikke nået</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nået</translation>
    </message>
    <message>
        <source>Order a visit</source>
        <translation>Bestil et besøg</translation>
    </message>
    <message>
        <source>Write outcome</source>
        <translation>Skriv udfald</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Ubesvarede</translation>
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
        <translation>De, der ikke svarede, og de, der er lovet et opkald, det mest presserende først.</translation>
    </message>
    <message>
        <source>1 notes that nobody was reached and goes on to the next step, 2 that somebody was, 3 orders a visit.</source>
        <translation>1 noterer, at ingen blev nået, og går til næste trin, 2 at nogen blev nået, 3 bestiller et besøg.</translation>
    </message>
    <message>
        <source>A row goes when its visit has an outcome, and not before. Your team sees it too.</source>
        <translation>En række forsvinder, når besøget har et udfald, og ikke før. Teamet ser den også.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ring op</translation>
    </message>
    <message>
        <source>That could not be saved. %1 Nothing was sent; do it again. (%2)</source>
        <translation>Det kunne ikke gemmes. %1 Intet er sendt; gør det igen. (%2)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>N writes a short note that goes with the next step; whoever has the next shift reads it.</source>
        <translation>N skriver et kort notat, der følger med det næste trin; den næste vagt læser det.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::VisitPanel</name>
    <message>
        <source>Fetching earlier visits …</source>
        <translation>Henter tidligere besøg …</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Værd at vide</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Tjekliste</translation>
    </message>
    <message>
        <source>This visit has no checklist.</source>
        <translation>Dette besøg har ingen tjekliste.</translation>
    </message>
    <message>
        <source>Other ways to reach the patient</source>
        <translation>Andre veje til borgeren</translation>
    </message>
    <message>
        <source>Also today</source>
        <translation>Også i dag</translation>
    </message>
    <message>
        <source>Last five visits</source>
        <translation>Seneste fem besøg</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ring op</translation>
    </message>
    <message>
        <source>Write outcome</source>
        <translation>Skriv udfald</translation>
    </message>
    <message>
        <source>The open visit: its purpose, what colleagues want you to know, and the checklist.</source>
        <translation>Det åbne besøg: formålet, hvad kolleger vil have dig til at vide, og tjeklisten.</translation>
    </message>
    <message>
        <source>Alt and a digit tick a point. F2 calls, Ctrl+Enter writes an outcome without a video call.</source>
        <translation>Alt og et tal sætter flueben. F2 ringer op, Ctrl+Enter skriver et udfald uden videosamtale.</translation>
    </message>
    <message>
        <source>No more visits</source>
        <translation>Ikke flere besøg</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ikke oplyst</translation>
    </message>
    <message>
        <source>Earlier visits could not be fetched. %1 The visit itself is not affected. (%2)</source>
        <translation>Tidligere besøg kunne ikke hentes. %1 Selve besøget er ikke berørt. (%2)</translation>
    </message>
    <message>
        <source>No earlier visits.</source>
        <translation>Ingen tidligere besøg.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Udfald</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Varighed</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hvordan</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Af</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besøg</translation>
    </message>
    <message>
        <source>Checklist, ways to reach the patient, and earlier visits</source>
        <translation>Tjekliste, veje til borgeren og tidligere besøg</translation>
    </message>
    <message>
        <source>While a colleague has the visit, Ctrl+T takes it over; when you have it, Ctrl+T gives it back.</source>
        <translation>Når en kollega har besøget, overtager Ctrl+T det; når du har det, giver Ctrl+T det tilbage.</translation>
    </message>
</context>
<context>
    <name>tilsyn::panels::VisitsPanel</name>
    <message>
        <source>Whose visits</source>
        <translation>Hvis besøg</translation>
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
        <translation>Dagens skærmbesøg</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ring op</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Næste besøg</translation>
    </message>
    <message>
        <source>Close the patient</source>
        <translation>Luk borger</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Today&apos;s video visits, by time. A bold time has no outcome yet.</source>
        <translation>Dagens skærmbesøg efter tid. Et fedt klokkeslæt har endnu intet udfald.</translation>
    </message>
    <message>
        <source>Arrow keys choose a visit, Enter opens the patient, F2 calls, F3 goes to the next one.</source>
        <translation>Piletasterne vælger et besøg, Enter åbner borgeren, F2 ringer op, F3 går til det næste.</translation>
    </message>
    <message>
        <source>While a patient is open the list shows no other name. Esc closes the patient.</source>
        <translation>Mens en borger er åben, viser listen intet andet navn. Esc lukker borgeren.</translation>
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
        <translation>Navne skjult, når borger er åben</translation>
    </message>
    <message>
        <source>F2 is off: %1</source>
        <translation>F2 er slået fra: %1</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besøg</translation>
    </message>
    <message>
        <source>Without a line F2 cannot ring. No phone number is known for this visit.</source>
        <translation>Uden forbindelse kan F2 ikke ringe. Der er intet telefonnummer til dette besøg.</translation>
    </message>
    <message>
        <source>Without a line F2 cannot ring. By phone: %1</source>
        <translation>Uden forbindelse kan F2 ikke ringe. Telefon: %1</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Gå dertil</translation>
    </message>
    <message>
        <source>Shift+F3 goes to the visit in whose waiting room somebody waits.</source>
        <translation>Skift+F3 går til den aftale, hvor nogen venter i venterummet.</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <translation>10 minutter mere</translation>
    </message>
    <message>
        <source>≈ is when a visit will come by what is known now. Ctrl+E gives it ten minutes more, Ctrl+D tells those who will wait, Ctrl+Shift+B begins and ends a break.</source>
        <translation>≈ er, hvornår et besøg kommer efter det, der vides nu. Ctrl+E giver det ti minutter mere, Ctrl+D siger forsinkelsen til dem, der må vente, Ctrl+Shift+B begynder og slutter en pause.</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::Bar</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Forbinder</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Forbundet</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Afbrudt</translation>
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
        <translation>Efterarbejde</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Ringer op</translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n at sende</numerusform>
            <numerusform>%n at sende</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Intet at sende</translation>
    </message>
    <message numerus="yes">
        <source>%n to call</source>
        <comment>unanswered calls and promises</comment>
        <translation>
            <numerusform>%n skal ringes op</numerusform>
            <numerusform>%n skal ringes op</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::CommandPalette</name>
    <message numerus="yes">
        <source>%n actions. Enter does it, Esc goes back.</source>
        <translation>
            <numerusform>%n handling. Enter udfører den, Esc går tilbage.</numerusform>
            <numerusform>%n handlinger. Enter udfører den valgte, Esc går tilbage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is called “%1”. Try a part of the word, or a key.</source>
        <translation>Intet hedder “%1”. Prøv en del af ordet eller en tast.</translation>
    </message>
    <message>
        <source>Find what you want to do</source>
        <translation>Find det, du vil gøre</translation>
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
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Forstået</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Brug den</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>Plugged in: %1</source>
        <comment>name of a device</comment>
        <translation>Sat i: %1</translation>
    </message>
    <message>
        <source>Used from now on for: %1. Whether you are muted has not changed.</source>
        <comment>uses of a device</comment>
        <translation>Bruges fra nu af til: %1. Om mikrofonen er slået til eller fra, er uændret.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>use of a device, device</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>ingen tilbage</translation>
    </message>
    <message>
        <source>Unplugged: %1</source>
        <comment>name of a device</comment>
        <translation>Taget ud: %1</translation>
    </message>
    <message>
        <source>Used instead – %1.</source>
        <comment>list of uses with devices</comment>
        <translation>Bruges i stedet – %1.</translation>
    </message>
    <message>
        <source>New: %1</source>
        <comment>name of a device</comment>
        <translation>Ny: %1</translation>
    </message>
    <message>
        <source>Not used yet. Use it for: %1?</source>
        <comment>uses of a device</comment>
        <translation>Bruges ikke endnu. Vil du bruge den til: %1?</translation>
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
        <translation>nogen venter</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Enhed uden navn</translation>
    </message>
    <message>
        <source>The sound system of this computer does not answer.</source>
        <translation>Computerens lydsystem svarer ikke.</translation>
    </message>
    <message>
        <source>Without it nobody hears you and you hear nobody. Sign in to the computer anew if it stays so.</source>
        <translation>Uden det kan ingen høre dig, og du kan ikke høre nogen. Log på computeren igen, hvis det bliver ved.</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Ingen lyd</translation>
    </message>
    <message>
        <source>No microphone found.</source>
        <translation>Der er ikke fundet nogen mikrofon.</translation>
    </message>
    <message>
        <source>Plug one in: it is found by itself.</source>
        <translation>Sæt en i: den findes af sig selv.</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Ingen mikrofon</translation>
    </message>
    <message>
        <source>The microphone is used by another program.</source>
        <translation>Mikrofonen bruges af et andet program.</translation>
    </message>
    <message>
        <source>Close that program, then try again. Or choose another microphone below.</source>
        <translation>Luk det program, og prøv igen. Eller vælg en anden mikrofon nedenfor.</translation>
    </message>
    <message>
        <source>Microphone in use</source>
        <translation>Mikrofon optaget</translation>
    </message>
    <message>
        <source>The computer does not let Tilsyn use the microphone.</source>
        <translation>Computeren lader ikke Tilsyn bruge mikrofonen.</translation>
    </message>
    <message>
        <source>Allow it in the computer&apos;s settings for privacy, then try again.</source>
        <translation>Tillad det i computerens indstillinger for beskyttelse af personlige oplysninger, og prøv igen.</translation>
    </message>
    <message>
        <source>Microphone not allowed</source>
        <translation>Mikrofon ikke tilladt</translation>
    </message>
    <message>
        <source>The microphone is muted in the operating system.</source>
        <translation>Mikrofonen er slået fra i styresystemet.</translation>
    </message>
    <message>
        <source>Nobody hears you, whatever the button in the call says.</source>
        <translation>Ingen kan høre dig, uanset hvad knappen i samtalen siger.</translation>
    </message>
    <message>
        <source>Microphone muted</source>
        <translation>Mikrofon slået fra</translation>
    </message>
    <message>
        <source>The microphone gives no sound.</source>
        <translation>Mikrofonen giver ingen lyd.</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again, or try again.</source>
        <translation>Tag stikket ud og sæt det i igen, eller prøv igen.</translation>
    </message>
    <message>
        <source>No loudspeaker and no headset found.</source>
        <translation>Der er ikke fundet nogen højttaler eller noget headset.</translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation>Ingen højttaler</translation>
    </message>
    <message>
        <source>The sound of the call is muted in the operating system.</source>
        <translation>Lyden i samtalen er slået fra i styresystemet.</translation>
    </message>
    <message>
        <source>You will hear nobody.</source>
        <translation>Du vil ikke kunne høre nogen.</translation>
    </message>
    <message>
        <source>Sound muted</source>
        <translation>Lyd slået fra</translation>
    </message>
    <message>
        <source>No camera found.</source>
        <translation>Der er ikke fundet noget kamera.</translation>
    </message>
    <message>
        <source>Plug one in: it is found by itself. Calls without your picture work.</source>
        <translation>Sæt et i: det findes af sig selv. Samtaler uden dit billede virker.</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Intet kamera</translation>
    </message>
    <message>
        <source>The camera is used by another program.</source>
        <translation>Kameraet bruges af et andet program.</translation>
    </message>
    <message>
        <source>Close that program, then try again. Or choose another camera below.</source>
        <translation>Luk det program, og prøv igen. Eller vælg et andet kamera nedenfor.</translation>
    </message>
    <message>
        <source>Camera in use</source>
        <translation>Kamera optaget</translation>
    </message>
    <message>
        <source>The computer does not let Tilsyn use the camera.</source>
        <translation>Computeren lader ikke Tilsyn bruge kameraet.</translation>
    </message>
    <message>
        <source>Camera not allowed</source>
        <translation>Kamera ikke tilladt</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>Kameraet giver intet billede.</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Intet billede</translation>
    </message>
    <message>
        <source>Your choice of devices could not be written to this computer.</source>
        <translation>Dit valg af enheder kunne ikke gemmes på denne computer.</translation>
    </message>
    <message>
        <source>It counts until you close Tilsyn. Change it again when there is room on the disk.</source>
        <translation>Det gælder, til du lukker Tilsyn. Vælg igen, når der er plads på disken.</translation>
    </message>
    <message>
        <source>Your earlier choice of devices could not be read.</source>
        <translation>Dit tidligere valg af enheder kunne ikke læses.</translation>
    </message>
    <message>
        <source>The computer&apos;s own choice is used. The old file is set aside as soon as you change something here.</source>
        <translation>Computerens eget valg bruges. Den gamle fil lægges til side, så snart du ændrer noget her.</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::DockTab</name>
    <message>
        <source>%1, in front</source>
        <comment>a tab</comment>
        <translation>%1, forrest</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::DockTitle</name>
    <message>
        <source>Help (F1)</source>
        <translation>Hjælp (F1)</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Hjælp: %1</translation>
    </message>
    <message>
        <source>Move or close this panel</source>
        <translation>Flyt eller luk dette panel</translation>
    </message>
    <message>
        <source>Move or close: %1</source>
        <translation>Flyt eller luk: %1</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::Docks</name>
    <message>
        <source>Quick guide: %1</source>
        <translation>Kort vejledning: %1</translation>
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
        <translation>Luk vejledningen</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::KeyLine</name>
    <message>
        <source>%1 · week %2</source>
        <comment>date and ISO week</comment>
        <translation>%1 · uge %2</translation>
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
        <translation>Ctrl+Q en gang til afslutter den også for borgeren og lukker programmet. Esc går tilbage til samtalen.</translation>
    </message>
    <message>
        <source>End and close</source>
        <translation>Afslut og luk</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::LockView</name>
    <message>
        <source>Unlocking …</source>
        <translation>Låser op …</translation>
    </message>
    <message>
        <source>Sign in in your browser. It has been opened.</source>
        <translation>Log ind i din browser. Den er åbnet.</translation>
    </message>
    <message numerus="yes">
        <source>Several attempts did not fit. The next one can be made in %n s.</source>
        <translation>
            <numerusform>Flere forsøg passede ikke. Det næste kan gøres om %n s.</numerusform>
            <numerusform>Flere forsøg passede ikke. Det næste kan gøres om %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation>Log %1 ud?</translation>
    </message>
    <message>
        <source>Sign out and change user</source>
        <translation>Log ud og skift bruger</translation>
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
        <translation>%1 arbejder her. Det påbegyndte er gemt og kommer frem igen.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Adgangssætning</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Log ind igen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Gå tilbage</translation>
    </message>
    <message>
        <source>Change user …</source>
        <translation>Skift bruger …</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::LockedCallBar</name>
    <message>
        <source>The call goes on</source>
        <translation>Samtalen fortsætter</translation>
    </message>
    <message>
        <source>A call is being made</source>
        <translation>Et opkald er i gang</translation>
    </message>
    <message>
        <source>Line good</source>
        <translation>Linjen er god</translation>
    </message>
    <message>
        <source>Line usable</source>
        <translation>Linjen er brugbar</translation>
    </message>
    <message>
        <source>Line unstable</source>
        <translation>Linjen er ustabil</translation>
    </message>
    <message>
        <source>Line broken</source>
        <translation>Linjen er brudt</translation>
    </message>
    <message>
        <source>Microphone off</source>
        <translation>Mikrofon slukket</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>Mikrofon tændt</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Kamera slukket</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Kamera tændt</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>Cancel the call</source>
        <translation>Afbryd opkaldet</translation>
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
        <translation>Opdater</translation>
    </message>
    <message>
        <source>About Tilsyn</source>
        <translation>Om Tilsyn</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>All persons and figures are invented. Nothing is sent from this machine.</source>
        <translation>Alle personer og tal er opdigtede. Intet sendes ud fra denne maskine.</translation>
    </message>
    <message>
        <source>Disconnected since %1</source>
        <translation>Afbrudt siden %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Prøv nu</translation>
    </message>
    <message>
        <source>Not saved on this machine</source>
        <translation>Ikke gemt på denne maskine</translation>
    </message>
    <message>
        <source>The disk does not take what you write. Free some space; what is on the server is safe.</source>
        <translation>Disken tager ikke imod det, du skriver. Frigør plads; det, der er på serveren, er i sikkerhed.</translation>
    </message>
    <message numerus="yes">
        <source>%n row could not be read</source>
        <translation>
            <numerusform>%n række kunne ikke læses</numerusform>
            <numerusform>%n rækker kunne ikke læses</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else is here. Tell your help desk what the list says.</source>
        <translation>Alt andet er her. Fortæl it-supporten, hvad der står i listen.</translation>
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
        <translation>Version %1</translation>
    </message>
    <message>
        <source>A workstation for visits over video.</source>
        <translation>En arbejdsplads til skærmbesøg.</translation>
    </message>
    <message>
        <source>Not certified as a medical device. Not for acute monitoring.</source>
        <translation>Ikke certificeret som medicinsk udstyr. Ikke til akut overvågning.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Fri software under GNU General Public License, version 3 eller senere.</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Næste panel</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Konference</translation>
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
        <translation>Panelet i midten bliver, hvor det er</translation>
    </message>
    <message>
        <source>It is there already</source>
        <translation>Det er der allerede</translation>
    </message>
    <message>
        <source>It comes by itself when there is something in it</source>
        <translation>Det kommer af sig selv, når der er noget i det</translation>
    </message>
    <message>
        <source>No panel floats</source>
        <translation>Ingen paneler er løse</translation>
    </message>
    <message>
        <source>There is only one panel at this side</source>
        <translation>Der er kun ét panel i denne side</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Vindue</translation>
    </message>
    <message>
        <source>Move or close: %1</source>
        <translation>Flyt eller luk: %1</translation>
    </message>
    <message>
        <source>To the top left of the screen</source>
        <translation>Øverst til venstre på skærmen</translation>
    </message>
    <message>
        <source>To the top right of the screen</source>
        <translation>Øverst til højre på skærmen</translation>
    </message>
    <message>
        <source>To the bottom left of the screen</source>
        <translation>Nederst til venstre på skærmen</translation>
    </message>
    <message>
        <source>To the bottom right of the screen</source>
        <translation>Nederst til højre på skærmen</translation>
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
        <translation>Næste panel i denne side</translation>
    </message>
    <message>
        <source>Previous panel at this side</source>
        <translation>Forrige panel i denne side</translation>
    </message>
    <message>
        <source>Main window and floating panels</source>
        <translation>Hovedvindue og løse paneler</translation>
    </message>
    <message>
        <source>Quick guide</source>
        <translation>Kort vejledning</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Move or close this panel</source>
        <translation>Flyt eller luk dette panel</translation>
    </message>
    <message>
        <source>To the left side</source>
        <translation>Til venstre side</translation>
    </message>
    <message>
        <source>To the right side</source>
        <translation>Til højre side</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>I et vindue for sig</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Luk dette panel</translation>
    </message>
    <message>
        <source>Panels back in their places</source>
        <translation>Paneler tilbage på plads</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Vis: %1</translation>
    </message>
    <message>
        <source>Panels are back in their places</source>
        <translation>Panelerne står på deres faste pladser</translation>
    </message>
    <message>
        <source>Your own arrangement could not be read. The file is kept beside the new one.</source>
        <translation>Din egen indretning kunne ikke læses. Filen er gemt ved siden af den nye.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheder</translation>
    </message>
    <message>
        <source>It is kept on this machine. The list of what is not sent says why and what can be done.</source>
        <translation>Det er gemt på maskinen. Listen over det, der ikke er sendt, siger hvorfor, og hvad der kan gøres.</translation>
    </message>
    <message>
        <source>All times here follow the region&apos;s clock. Ask your help desk to set this computer&apos;s clock right.</source>
        <translation>Alle tider her følger regionens ur. Bed it-supporten stille computerens ur.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Log ind igen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Log ind</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::OfflinePage</name>
    <message>
        <source>Passphrase</source>
        <translation>Adgangssætning</translation>
    </message>
    <message>
        <source>Open without the region</source>
        <translation>Åbn uden regionen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
</context>
<context>
    <name>tilsyn::workbench::PatientBanner</name>
    <message>
        <source>Not stated</source>
        <translation>Ikke oplyst</translation>
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
        <translation>Kvinde</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Mand</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andet</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Køn</translation>
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
        <translation>Erstatningsnr.</translation>
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
        <translation>Beskyttet</translation>
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
        <translation>Sprog</translation>
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
            <numerusform>Brug mindst %n tegn.</numerusform>
            <numerusform>Brug mindst %n tegn.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De to er ikke ens.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>All persons and figures are invented. Nothing is sent from this machine.</source>
        <translation>Alle personer og tal er opdigtede. Intet sendes ud fra denne maskine.</translation>
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
        <translation>Log ind</translation>
    </message>
    <message>
        <source>Signing in is the same as always; only the choice of person is added.</source>
        <translation>Du logger ind som ellers; kun valget af person er lagt til.</translation>
    </message>
    <message>
        <source>You sign in with your organisation&apos;s account in your browser.</source>
        <translation>Du logger ind i browseren med din organisations konto.</translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>Log ind som %1</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Log ind i browseren</translation>
    </message>
    <message>
        <source>Another sign-in</source>
        <translation>Andet login</translation>
    </message>
    <message>
        <source>Connecting to %1 …</source>
        <translation>Forbinder til %1 …</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Logger ind …</translation>
    </message>
    <message>
        <source>Go on in your browser. This window waits for you.</source>
        <translation>Fortsæt i browseren. Vinduet her venter på dig.</translation>
    </message>
    <message>
        <source>Opening the encrypted files …</source>
        <translation>Åbner de krypterede filer …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Vælg en adgangssætning</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Adgangssætning</translation>
    </message>
    <message>
        <source>This desktop has no keystore that could guard the key to your encrypted files. A passphrase does it instead. You need it each time you sign in on this machine.</source>
        <translation>Dette skrivebordsmiljø har intet nøglelager, der kan vogte nøglen til dine krypterede filer. Det gør en adgangssætning i stedet. Du skal bruge den, hver gang du logger ind på denne maskine.</translation>
    </message>
    <message>
        <source>It opens the encrypted files that you have on this machine.</source>
        <translation>Den åbner de krypterede filer, du har på denne maskine.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Den samme igen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>This workplace</source>
        <translation>Arbejdspladsen</translation>
    </message>
    <message>
        <source>Not certified as a medical device. Not for acute monitoring.</source>
        <translation>Ikke certificeret som medicinsk udstyr. Ikke til akut overvågning.</translation>
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
        <translation>%1 har overtaget besøget kl. %2</translation>
    </message>
    <message>
        <source>%1 took over the visit of %2 at %3</source>
        <translation>%1 overtog kl. %3 besøget fra kl. %2</translation>
    </message>
    <message>
        <source>A call here goes on until you end it, and what you have written is kept. Agree on who goes on.</source>
        <translation>En samtale her fortsætter, til du afslutter den, og det, du har skrevet, er gemt. Aftal, hvem der går videre.</translation>
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
