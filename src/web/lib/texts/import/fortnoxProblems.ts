/** Why Fortnox is not connected or not read, in Swedish, each with its next step. Fortnox's own words stand after. */
export const fortnoxProblems: Readonly<Record<string, string>> = {
  // The sign-in at Fortnox.
  "fortnox-access-denied":
    "Du avbröt hos Fortnox, så inget är anslutet. Välj Anslut Fortnox när du vill godkänna.",
  "fortnox-scope-not-enabled":
    "Fortnox godtar inte behörigheterna som programmet ber om: {{scopes}}. Den som sköter servern slår på dem för appen i Fortnox utvecklarportal, eller ändrar inställningen {{setting}}.",
  "fortnox-integration-licence-missing":
    "Företaget saknar licensen Integration i Fortnox. Att ansluta igen hjälper inte: företaget beställer licensen i Fortnox under Tilläggsbeställning, och sedan går det att ansluta.",
  "fortnox-app-licence-missing":
    "Företaget har inte köpt integrationen i Fortnox, eller så är appen inte publicerad där. Att ansluta igen hjälper inte förrän den är beställd.",
  "fortnox-not-system-administrator":
    "Bara en systemadministratör hos företaget kan godkänna Anslut Fortnox. Be systemadministratören, eller välj Anslut som dig själv.",
  "fortnox-service-account-not-enabled":
    "Appen får inte ansluta med servicekonto. Välj Anslut som dig själv, eller låt den som sköter servern slå på servicekonto för appen i Fortnox utvecklarportal.",
  "fortnox-oauth-not-enabled":
    "Appen är inte öppnad för inloggning i Fortnox. Den som sköter servern kryssar i OAuth2 för appen i Fortnox utvecklarportal.",
  "fortnox-client-rejected":
    "Fortnox känner inte igen appen. Den som sköter servern kontrollerar inställningarna {{settings}}.",
  "fortnox-grant-rejected":
    "Fortnox godtar inte godkännandet: det är använt, för gammalt eller återkallat. Anslut igen.",
  "fortnox-sign-in-refused": "Fortnox nekade inloggningen, med felet {{error}}. Anslut igen.",

  // The way back from Fortnox.
  "fortnox-state-unknown":
    "Svaret från Fortnox hör inte till något försök som har gjorts här. Inget är anslutet. Öppna bokslutets Import och anslut därifrån.",
  "fortnox-state-used":
    "Svaret från Fortnox är redan använt en gång och gäller inte igen. Anslut igen om företaget inte är anslutet.",
  "fortnox-state-expired":
    "Det gick mer än tio minuter innan svaret kom från Fortnox. Inget är anslutet. Anslut igen.",
  "fortnox-state-other-session":
    "Svaret från Fortnox kom till en annan inloggning än den som började. Inget är anslutet. Logga in här och anslut igen, i samma webbläsare.",

  // The company.
  "fortnox-wrong-company":
    "Du godkände {{found}} {{companyName}}, men bokslutet gäller {{expected}} {{clientName}}. Inget är anslutet. Anslut igen och välj rätt företag hos Fortnox.",
  "fortnox-tenant-differs":
    "Fortnox svarade för ett annat företag (nr {{company}}) än det som godkändes (nr {{token}}). Inget är anslutet. Anslut igen.",
  "fortnox-other-tenant":
    "Företaget är redan anslutet till {{connectedTo}}, ett annat företag i Fortnox än {{companyName}} som du godkände nu. Koppla från först, och anslut sedan igen.",

  // The connection.
  "fortnox-not-connected": "Företaget är inte anslutet till Fortnox. Anslut under Import.",
  "fortnox-settings-changed":
    "Anslutningen gjordes med en annan Fortnox-app än den som servern använder nu. Anslut igen.",
  "fortnox-secret-unreadable":
    "Anslutningens nycklar går inte att läsa: APP_SECRET är en annan än när de sparades. Anslut igen.",
  "fortnox-connection-lost":
    "Behörigheten har återkallats i Fortnox, eller så har den inte använts på länge. Anslut igen.",

  // A fetch: nothing of it is kept.
  "fortnox-year-missing":
    "Fortnox har inget räkenskapsår {{closingStart}} – {{closingEnd}}. Inget importerades. Skapa året i Fortnox, eller ändra bokslutets räkenskapsår.",
  "fortnox-year-not-chosen":
    "Bokslutets år {{closingStart}} – {{closingEnd}} är inte valt. Inget importerades. Välj det och hämta igen.",
  "fortnox-year-unknown":
    "Ett valt räkenskapsår finns inte längre i Fortnox. Inget importerades. Läs in sidan igen och välj på nytt.",
  "fortnox-sie-empty":
    "Fortnox lämnade en tom fil för {{start}} – {{end}}. Inget importerades. Försök igen om en stund.",
  "fortnox-sie-unreadable":
    "Bokföringen för {{start}} – {{end}} går inte att läsa som Fortnox lämnade den: {{reason}}. Inget importerades. Försök igen.",
  "fortnox-sie-other-year":
    "Fortnox lämnade bokföringen för {{fileStart}} – {{fileEnd}} i stället för {{start}} – {{end}}. Inget importerades. Försök igen.",
  "fortnox-sie-other-company":
    "Fortnox lämnade bokföringen för {{found}}, ett annat företag än bokslutets. Inget importerades.",
  "fortnox-sie-incomplete":
    "Bokföringen för {{start}} – {{end}} saknar {{missing}} av verifikationerna som Fortnox listar, till exempel {{example}}. Inget importerades. Försök igen.",

  // A call.
  "fortnox-reconnect": "Fortnox tar inte emot anslutningen. Anslut igen.",
  "fortnox-licence-missing":
    "Företaget saknar licens i Fortnox för det som skulle läsas. Att ansluta igen hjälper inte: licensen beställs i Fortnox.",
  "fortnox-scope-missing":
    "Anslutningen saknar behörighet till det som skulle läsas. Anslut igen, och godkänn med en användare som har behörigheten i Fortnox.",
  "fortnox-period-locked": "Perioden är låst i Fortnox.",
  "fortnox-refused": "Fortnox sade nej till det som skulle läsas.",
  "fortnox-rate-limited":
    "Fortnox tar inte emot fler frågor för företaget just nu. Vänta en minut och försök igen.",
  "fortnox-unavailable":
    "Fortnox svarar inte. Försök igen om en stund; det som redan är hämtat gäller under tiden.",
  "fortnox-shape":
    "Fortnox svarade något som inte går att läsa säkert: {{path}} ({{row}}) skulle vara {{expected}} men är {{found}}. Försök igen. Står felet kvar, ändra uppgiften i Fortnox.",
};
