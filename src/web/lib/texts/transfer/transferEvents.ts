/** What the log tells of exports to Fortnox. */
export const transferEvents = {
  "entries-exported": "Exporterade {{numbers}} till serie {{series}} i Fortnox",
  "entry-transferred": "{{number}} blev {{voucher}} i Fortnox",
  "entry-transfer-unknown":
    "Det är inte känt om Fortnox tog emot {{number}}: kontrolleras i serie {{series}}",
  "entry-transfer-refused": "{{number}} blev inte överförd till serie {{series}} i Fortnox",
  "entry-transfer-waits": "{{number}} väntar på att räkenskapsåret skapas i Fortnox",
  "entry-transfer-cancelled": "Stoppade exporten av {{number}}",
  "entry-sent-again": "Lät {{number}} skickas igen till serie {{series}} i Fortnox",
  "fortnox-series-created":
    "Skapade verifikationsserien {{series}} {{seriesName}} i Fortnox för räkenskapsåret {{start}} – {{end}}",
  "fortnox-account-activated":
    "Aktiverade konto {{account}} {{accountName}} i Fortnox för räkenskapsåret {{start}} – {{end}}",
  "fortnox-account-created":
    "Skapade konto {{account}} {{accountName}} i Fortnox för räkenskapsåret {{start}} – {{end}}",
  "series-declared-exempt": "Angav att serie {{series}} i Fortnox är ej låsbar",
  "series-declared-lockable": "Angav att serie {{series}} i Fortnox följer låsta perioder",
} as const;
