/** Texts of Exportera till Fortnox: the preflight, what is put right first, and the receipts. */
export const transfer = {
  title: "Exportera till Fortnox",
  fiscalYear: "Räkenskapsår",
  series: {
    label: "Verifikationsserie",
    choose: "Välj serie",
    none: "Ingen serie tar emot verifikationer utifrån",
    option: "{{code}} {{name}}",
    exempt: "Bokslut, ej låsbar serie",
    exemptHint:
      "Kryssa i om serien är undantagen från låst period i Fortnox. Kontrollen varnar då bara, och Fortnox avgör.",
  },
  preflight: {
    title: "Förhandskontroll",
    running: "Frågar Fortnox",
    checkedAt: "Kontrollerat {{at}}",
    again: "Kör kontrollen igen",
    chooseSeries: "Välj en verifikationsserie, så kontrolleras verifikationerna mot den.",
    none: "Ingen verifikation är klar att exportera. När en verifikation görs klar kommer den med här.",
    choose: "Exportera {{number}}",
    waits: "Väntar på året",
    columns: {
      choose: "Välj",
      number: "Nr",
      amount: "Belopp",
      series: "Serie",
      year: "År",
      period: "Period",
      accounts: "Konton",
      text: "Text",
      balance: "Balans",
    },
    marks: {
      ok: "Utan anmärkning",
      warning: "Varning",
      failed: "Hindrar",
      "not-checked": "Inte kontrollerat",
    },
    moreNumbers: "{{numbers}} och {{count}} till",
  },
  offers: {
    title: "Kan göras i Fortnox härifrån",
    logged: "Ändringen görs i Fortnox direkt och står i Loggen. Sedan körs kontrollen igen.",
    "create-series": {
      button: "Skapa serie {{code}}, {{short}}",
      title: "Skapa serie {{code}} i Fortnox",
      text: "Verifikationsserien {{code}} {{name}} skapas i räkenskapsåret {{year}}, öppen för manuella verifikationer.",
    },
    "activate-account": {
      button: "Aktivera konto {{account}}, {{short}}",
      title: "Aktivera konto {{account}} i Fortnox",
      text: "Kontot {{account}} {{name}} görs aktivt i räkenskapsåret {{year}}. Andra år ändras inte.",
    },
    "create-account": {
      button: "Skapa konto {{account}}, {{short}}",
      title: "Skapa konto {{account}} i Fortnox",
      text: "Kontot {{account}} {{name}} läggs till i kontoplanen för räkenskapsåret {{year}}. Andra år ändras inte.",
    },
  },
  withFiles: "Skicka bilagorna som filer på verifikationen",
  export: {
    button: "Exportera {{count}}",
    none: "Exportera",
    sum_one: "{{count}} verifikation",
    sum_other: "{{count}} verifikationer",
    noSeries: "Välj en verifikationsserie.",
    noneChosen: "Ingen verifikation är vald.",
    nonePossible: "Rätta det som hindrar först.",
    notChecked: "Kör kontrollen först.",
    refused_one: "{{count}} verifikation togs inte emot för export.",
    refused_other: "{{count}} verifikationer togs inte emot för export.",
    toImport: "Till Import",
  },
  states: {
    queued: "I kö",
    sending: "Skickas",
    checking: "Kontrolleras i Fortnox",
    "waits-for-year": "Väntar på att året skapas i Fortnox",
    transferred: "Överförd",
    refused: "Fel",
    cancelled: "Avbruten, inte skickad",
  },
  receipts: {
    title: "Kvitton",
    count: "{{done}} av {{all}} i Fortnox",
    none: "Här står varje verifikations nummer i Fortnox när den är exporterad.",
    voucher: "Fortnox {{series}} {{number}}",
    dated: "bokförd {{date}}",
    looking: "Vi letar efter märket {{marker}} i serie {{series}} innan något skickas igen.",
    absent_one:
      "Märket {{marker}} fanns inte i serie {{series}} när vi letade. Du avgör om den skickas igen.",
    absent_other:
      "Märket {{marker}} fanns inte i serie {{series}} någon av de {{count}} gånger vi letade. Du avgör om den skickas igen.",
    attempt: "försök {{attempt}}",
    attemptIn: "försök {{attempt}}, om {{wait}}",
    seconds: "{{count}}\u00a0s",
    minutes: "{{count}}\u00a0min",
    sendAgainFrom: "Finns den inte då heller kan du skicka igen från {{at}}.",
    look: "Leta nu",
    yearMissing:
      "Skapa räkenskapsåret i Fortnox och kör kontrollen igen, så skickas den. Den skickas också när året finns vid nästa import.",
    stop: "Avbryt",
    stopQueued: "Avbryt det som inte har skickats",
    changed: ", ändrad där.",
    removed: ", borttagen där.",
    duplicate: ", finns mer än en gång där.",
    compare: "Jämför",
    compareOf: "Jämför {{number}}",
    lookOf: "Leta nu efter {{number}}",
    stopOf: "Avbryt {{number}}",
  },
  /** Of what is sent, where the table of problems speaks of what is read. */
  sent: {
    voucher: {
      "fortnox-unavailable": "Svaret från Fortnox uteblev.",
      "fortnox-shape": "Svaret från Fortnox gick inte att läsa.",
      "fortnox-refused":
        "Fortnox tog inte emot verifikationen. Ändra den efter vad Fortnox säger, eller rätta i Fortnox, och exportera igen.",
      "fortnox-period-locked":
        "Perioden är låst i Fortnox, så verifikationen togs inte emot. Lås upp perioden i Fortnox och exportera igen.",
      "fortnox-rate-limited":
        "Fortnox tar inte emot fler frågor just nu. Verifikationen skickas när det går.",
      "fortnox-licence-missing":
        "Företaget saknar licens i Fortnox för att ta emot verifikationer. Att ansluta igen hjälper inte: licensen beställs i Fortnox.",
      "fortnox-scope-missing":
        "Anslutningen saknar behörighet att skriva verifikationer. Anslut igen, och godkänn med en användare som har behörigheten i Fortnox.",
    },
    file: {
      "fortnox-unavailable": "Fortnox svarade inte.",
      "fortnox-shape": "Svaret från Fortnox gick inte att läsa.",
      "fortnox-refused": "Fortnox tog inte emot filen.",
      "fortnox-rate-limited": "Fortnox tog inte emot fler frågor just då.",
      "fortnox-licence-missing":
        "Företaget saknar licens i Fortnox för att ta emot filer. Licensen beställs i Fortnox.",
      "fortnox-scope-missing":
        "Anslutningen saknar behörighet att skicka filer. Anslut igen, och godkänn med en användare som har behörigheten i Fortnox.",
    },
  },
  ofEntry: {
    "changed-in-fortnox": "Verifikationen har ändrats i Fortnox sedan den skickades.",
    "removed-in-fortnox": "Verifikationen finns inte längre i Fortnox.",
    "duplicate-in-fortnox": "Verifikationen finns mer än en gång i Fortnox.",
    "handed-out": "Verifikationen är utlämnad i en SI-fil och exporteras inte härifrån.",
  },
  sendAgain: {
    button: "Skicka igen",
    buttonOf: "Skicka igen {{number}}",
    title: "Skicka {{number}} igen",
    looksFirst:
      "Vi letar en gång till först. Finns verifikationen i Fortnox skickas inget, och du får kvittot.",
    mayDouble:
      "Finns den inte skickas den. Skulle den första ändå komma fram senare finns den två gånger i Fortnox. Då visas den som Dubblett i Fortnox vid nästa import, och du kan vända den ena.",
  },
  files: {
    queued: "Filer: {{sent}} av {{total}} skickade, fler på väg",
    sent_one: "{{count}} fil skickad",
    sent_other: "{{count}} filer skickade",
    partly: "Filer: {{sent}} av {{total}} skickade. Verifikationen är överförd ändå.",
    "not-sent": "Inga filer följde med. Verifikationen är överförd ändå.",
    one: "{{name}}:",
    again: "Skicka filerna igen",
    againOf: "Skicka filerna igen till {{number}}",
  },
} as const;
