/** What refusals about closing entries say, and what hinders one from being ready. */
export const entryProblems = {
  "entry-not-ready":
    "Verifikationen kan inte göras klar än. Rätta det som hindrar, eller spara den som utkast.",
  "entry-unbalanced":
    "Debet och kredit skiljer {{differenceOre}}. Rätta ett belopp, eller lägg till den rad som saknas.",
  "entry-too-few-rows": "En verifikation ska ha minst {{least}} rader.",
  "entry-date-outside-year":
    "Datumet ligger utanför räkenskapsåret {{start}} – {{end}}. Ändra datumet, eller välj Återföring för nästa års första dag.",
  "entry-reversal-on-other-day": "En återföring dateras {{day}}, nästa års första dag.",
  "entry-text-missing": "Verifikationstexten saknas. Skriv vad verifikationen är.",
  "entry-text-too-long": "Verifikationstexten har {{length}} tecken. Fortnox tar högst {{most}}.",
  "entry-text-character":
    "Fortnox tar inte tecknet {{character}} i verifikationstexten (tecken {{place}}). Ta bort det.",
  "entry-text-holds-mark":
    "Verifikationstexten innehåller {{mark}}, som programmet känner igen överförda verifikationer på. Ta bort det.",
  "entry-row-zero": "Rad {{row}} har beloppet 0,00. Skriv ett belopp, eller ta bort raden.",
  "entry-row-amount-too-large":
    "Beloppet på rad {{row}} är för stort. Fortnox tar högst {{mostOre}} på en rad.",
  "entry-row-without-account": "Rad {{row}} har inget konto.",
  "entry-row-account-unknown":
    "Konto {{account}} på rad {{row}} finns inte i kontoplanen och är inte fyra siffror. Välj ett annat konto.",
  "entry-row-cost-center-unknown":
    "Kostnadsställe {{costCenter}} på rad {{row}} finns inte i Fortnox. Välj ett annat, eller lägg upp det i Fortnox och hämta igen.",
  "entry-row-project-unknown":
    "Projekt {{project}} på rad {{row}} finns inte i Fortnox. Välj ett annat, eller lägg upp det i Fortnox och hämta igen.",
  "entry-row-text-too-long": "Texten på rad {{row}} har {{length}} tecken. Fortnox tar högst {{most}}.",
  "entry-row-text-character":
    "Fortnox tar inte tecknet {{character}} i texten på rad {{row}} (tecken {{place}}). Ta bort det.",

  "entry-changed":
    "{{changedBy}} ändrade verifikationen {{changedAt}}. Läs in den igen innan du ändrar, så att inget skrivs över.",
  "entry-of-tax-choice":
    "Verifikationen är skriven av valet i Dispositioner & skatt. Ändra valet där, så skrivs den om.",
  "entry-void": "Verifikationen är makulerad och kan inte ändras. Kopiera den i stället.",
  "entry-in-transfer":
    "Verifikationen är på väg till Fortnox och kan inte ändras. Vänta tills överföringen är klar, eller avbryt den.",
  "entry-transferred":
    "Verifikationen är överförd till Fortnox och kan inte ändras. Vänd den, och gör en ny om den var fel.",
  "entry-handed-out":
    "Verifikationen är utlämnad som SIE-fil och kan inte ändras. Ångra utlämningen först, om filen inte har lästs in.",
  "entry-action-not-now": "Verifikationen är inte längre som den visas. Läs in sidan igen.",
  "voucher-not-returned":
    "Verifikationen kan inte vara den som kom tillbaka: datum och rader måste vara desamma. Läs in sidan igen.",
  "entry-amount-too-large": "Ett belopp är för stort. Det får vara högst {{mostOre}}.",
  "entry-appendix-unknown": "En av bilagorna finns inte längre i bokslutet. Läs in sidan igen och välj om.",
  "entry-origin-unknown": "Det som verifikationen gjordes av finns inte i bokslutet. Läs in sidan igen.",

  "difference-unknown":
    "Konto {{account}} har ingen känd differens. Stäm av det mot en bilaga eller en reskontra först.",
  "no-difference": "Konto {{account}} har ingen differens att boka.",

  "template-name-empty": "Ge mallen ett namn.",
  "template-name-taken":
    "Det finns redan en mall som heter {{name}}. Välj ett annat namn, eller ta bort den först.",
  "template-list-full": "Byrån har redan {{most}} mallar. Ta bort någon först.",
} as const;
