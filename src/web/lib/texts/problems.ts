/**
 * What every refusal says, by its kind: the amount and the place first, then the next step. Data named
 * `…Ore` arrives written as an amount, `…Bytes` as a size, roles and company forms as words.
 */
import { appendixProblems } from "./appendices/appendixProblems.ts";
import { cashMethodProblems } from "./entries/cashMethodProblems.ts";
import { entryProblems } from "./entries/entryProblems.ts";
import { formProblems } from "./forms/formProblems.ts";
import { fortnoxProblems } from "./import/fortnoxProblems.ts";
import { importProblems } from "./import/importProblems.ts";
import { ledgerProblems } from "./ledgers/ledgerProblems.ts";
import { questionProblems } from "./closing/questionProblems.ts";
import { signOffProblems } from "./closing/signOffProblems.ts";
import { taxFindings } from "./tax/taxFindings.ts";
import { taxProblems } from "./tax/taxProblems.ts";
import { fileProblems } from "./transfer/fileProblems.ts";
import { transferProblems } from "./transfer/transferProblems.ts";

export const problems: Readonly<Record<string, string>> = {
  ...importProblems,
  ...cashMethodProblems,
  ...fortnoxProblems,
  ...ledgerProblems,
  ...signOffProblems,
  ...questionProblems,
  ...appendixProblems,
  ...entryProblems,
  ...fileProblems,
  ...transferProblems,
  ...taxProblems,
  ...taxFindings,
  ...formProblems,

  // The way to the server.
  "connection-lost":
    "Servern svarar inte. Kontrollera att programmet är igång och försök igen. Det du har skrivit ligger kvar.",
  "unexpected-answer":
    "Servern svarade något som sidan inte förstår. Läs in sidan igen. Referens: {{reference}}.",
  "unknown-problem": "Servern sade nej: {{kind}}. Läs in sidan igen och försök på nytt.",
  "internal-error":
    "Ett fel i programmet stoppade det du gjorde. Inget halvt är sparat. Försök igen, och ange annars referensen {{reference}} till den som sköter servern.",
  "invalid-request": "Servern kunde inte läsa uppgifterna. Kontrollera fälten: {{fields}}.",
  "not-found": "Det finns inte längre. Någon kan ha tagit bort det. Läs in sidan igen.",
  "too-large": "Uppgifterna är för stora att skicka.",
  "unsupported-media-type": "Servern tar inte emot den sortens innehåll.",
  "too-many-requests": "För många frågor på kort tid. Vänta en stund och försök igen.",
  "too-many-attempts": "För många försök. Vänta {{retryAfterSeconds}} sekunder och försök igen.",
  "cross-site-request": "Ändringen kom från en annan webbplats och gjordes inte.",
  "unknown-host":
    "Servern känner inte adressen {{host}}. Öppna den adress som skrivs ut när servern startar.",

  // Signing in.
  "not-signed-in": "Du är inte inloggad. Logga in för att fortsätta.",
  "role-not-allowed":
    "Din roll, {{role}}, får inte göra det här. En administratör kan ändra rollen under Byrå.",
  "invalid-email-or-password": "E-postadressen eller lösenordet stämmer inte.",
  "invalid-email": "E-postadressen går inte att läsa. Skriv den som namn@example.se.",
  "invalid-password": "Lösenordet stämmer inte.",
  "password-too-short": "Lösenordet är för kort. Det ska ha minst 12 tecken.",
  "password-too-long": "Lösenordet är för långt. Det får ha högst 256 tecken.",
  "invalid-code":
    "Koden stämmer inte. Kontrollera att telefonens klocka går rätt och skriv den kod som visas nu.",
  "invalid-backup-code": "Reservkoden stämmer inte, eller så är den redan använd.",
  "invalid-two-factor-cookie": "Inloggningen tog för lång tid. Börja om med e-post och lösenord.",
  "too-many-attempts-request-new-code": "För många fel koder. Börja om med e-post och lösenord.",
  "account-temporarily-locked": "För många fel koder. Vänta en kvart och logga in igen.",
  "totp-already-enabled": "Tvåfaktor är redan påslagen. Läs in sidan igen.",
  "totp-not-enabled": "Tvåfaktor är inte påslagen. Läs in sidan igen.",
  "two-factor-not-enabled": "Tvåfaktor är inte påslagen. Läs in sidan igen.",
  "backup-codes-not-enabled": "Det finns inga reservkoder. Använd koden från appen.",
  "banned-user": "Kontot är avstängt. Byråns administratör kan släppa in dig igen.",
  "user-inactive": "Kontot är avstängt. Byråns administratör kan släppa in dig igen.",
  "session-expired": "Inloggningen har gått ut. Logga in igen.",
  "session-not-fresh": "Logga ut och in igen innan du ändrar det här.",
  "setup-done": "Byrån är redan skapad. Logga in i stället.",
  "setup-token-wrong": "Engångsnyckeln stämmer inte. Den står i serverns utskrift vid start.",
  "link-used-up": "Länken gäller inte. Den är använd, tillbakatagen eller för gammal. Be om en ny.",

  // The firm and its users.
  "name-empty": "Namnet är tomt. Skriv ett namn.",
  "email-taken": "E-postadressen används redan för en annan inloggning. Ange en annan.",
  "user-exists": "Användaren finns redan i byrån. Släpp in den igen i listan om den är avstängd.",
  "user-unknown": "Ingen användare har den e-postadressen.",
  "last-administrator": "Byrån måste ha minst en administratör. Gör någon annan till administratör först.",

  // Clients and closings.
  "client-exists": "Företaget finns redan hos byrån.",
  "client-has-closings": "Företaget har {{closings}} bokslut. Ta bort dem först.",
  "organization-number-malformed":
    "Organisationsnumret går inte att läsa. Skriv 10 siffror, eller 12 för ett personnummer, med eller utan bindestreck.",
  "organization-number-check-digit":
    "Kontrollsiffran i organisationsnumret stämmer inte: den ska vara {{expected}}. Kontrollera numret.",
  "company-form-other-number":
    "{{companyForm}} stämmer inte med numret. Enskild firma har personnummer, andra former organisationsnummer.",
  "date-unknown": "{{text}} är inget datum. Skriv till exempel 2025-12-31.",
  "fiscal-year-ends-before-it-starts": "Räkenskapsåret slutar {{end}}, före första dagen {{start}}.",
  "fiscal-year-too-long":
    "Räkenskapsåret {{start}} – {{end}} är längre än 18 månader. Senaste sista dag är {{latestEnd}}.",
  "fiscal-year-ends-inside-month": "Räkenskapsåret slutar {{end}}, mitt i en månad. Välj månadens sista dag.",
  "fiscal-year-mistyped": "Räkenskapsåret börjar {{start}}. Kontrollera årtalet.",
  "fiscal-year-overlaps": "Företaget har redan ett bokslut {{start}} – {{end}} som delar dagar med det här.",
  "responsible-unknown": "Den ansvariga arbetar inte i byrån längre. Välj en annan.",
  "closing-has-transfers":
    "Bokslutet kan inte tas bort: dess verifikationer är överförda till Fortnox eller på väg dit, och kvittona finns bara här.",
  "closing-has-imports": "Räkenskapsåret kan inte ändras när bokföring är importerad.",

  // A file on its way in, beside what importProblems says.
  "file-missing": "Ingen fil följde med. Välj filen igen.",
  "file-too-large": "Filen är större än {{mostBytes}}. Inget lästes.",
  "amount-not-exact": "Ett belopp har fler än två decimaler eller är för stort. Inget importerades.",
  "sie-amount-too-large": "Rad {{line}}: beloppen blir för stora att räkna exakt. Inget importerades.",
};
