/** What is to be looked at or answered in a tax return: the account or the amount first, then what to do. */
export const taxFindings = {
  "account-without-field":
    "Konto {{account}} {{name}}, {{amountOre}}, har ingen ruta i INK2R. Välj en under Deklaration.",
  "account-field-suggested":
    "Konto {{account}} {{name}} saknas i BAS koppling till INK2R och är lagt i ruta {{box}}. Kontrollera den.",
  "account-codes-differ":
    "Konto {{account}} {{name}} har koden {{given}} i källan. Ruta {{box}} används. Kontrollera den.",
  "filled-field-negative":
    "Ruta {{box}} kan inte vara negativ, {{kronor}} kr. Rätta bokföringen eller beloppet.",
  "filled-field-too-large": "Ruta {{box}} rymmer inte {{kronor}} kr. Rätta beloppet.",
  "fields-exclude-each-other": "Rutorna {{codes}} utesluter varandra. Ta bort en av dem.",
  "form-fields-assumed":
    "Skatteverkets fälttabell för {{period}} är inte läst. Samma rutor som för 2025P4 antas gälla.",
  "form-fields-missing":
    "Blanketter för inkomstår {{incomeYear}}, period {{period}}, finns inte i programmet. Skatten räknas, men ingen fil kan göras.",
  "tax-rule-secondary":
    "{{rule}} kommer från en andrahandskälla ({{source}}). Kontrollera den innan du litar på beloppet.",

  "adjustment-to-confirm":
    "Konto {{account}} {{name}}, {{kronor}} kr: enligt namnet till ruta {{box}}. Bekräfta, eller låt det vara.",
  "adjustment-to-ask": "Konto {{account}} {{name}}, {{kronor}} kr: ska beloppet till ruta {{box}}? Svara.",
  "uplift-to-confirm":
    "Konto {{account}} {{name}}: återföringen räknas upp med {{percent}} %, {{kronor}} kr i ruta 4.6d (7673). Uppgiften är från andrahandskällor. Bekräfta den.",

  "special-payroll-tax-to-confirm":
    "Pensionskostnader om {{kronor}} kr är bokförda. Bekräfta underlaget för särskild löneskatt.",
  "payroll-base-account-to-ask":
    "Konto {{account}} {{name}}, {{amountOre}}: ska det räknas med i underlaget för särskild löneskatt? Ändra underlaget i så fall.",
  "payroll-base-pension-debt":
    "Konto {{account}} {{name}} hade en pensionsskuld om {{amountOre}} vid årets början. Räkna av avkastningen på den från underlaget.",
  "payroll-base-last-year-negative":
    "Förra årets underlag var negativt, {{kronor}} kr, och minskar årets. Kontrollera underlaget.",

  "property-fee-cap-unknown":
    "$t(tax.parts.property-tax.rows.{{row}}): fastighetsavgiften har ett högsta belopp. Skriv det, så kan skatten och valen räknas.",
  "property-fee-capped":
    "$t(tax.parts.property-tax.rows.{{row}}): avgiften stannar vid det högsta beloppet. Kontrollera vad som ska stå i rutan.",
  "property-rate-missing":
    "$t(tax.parts.property-tax.rows.{{row}}): skattesatsen för {{incomeYear}} saknas i programmet.",
  "property-base-negative": "$t(tax.parts.property-tax.rows.{{row}}): underlaget kan inte vara negativt.",
  "property-tax-year-to-check":
    "Räkenskapsåret är inte ett kalenderår. Kontrollera vilket års fastighetsskatt det ska ta.",

  "equipment-sold":
    "Inventarier för {{amountOre}} har lämnat böckerna. Skriv vad de såldes för, annars räknas ingen överavskrivning.",
  "equipment-sale-suspected":
    "Avskrivningarna stämmer inte med kontona: något kan vara sålt. Skriv vad det såldes för, eller 0.",
  "equipment-left-out":
    "Konto {{account}} {{name}}, {{amountOre}}, är inte med bland inventarierna som skrivs av. Kontrollera det.",
  "excess-amount-negative": "Överavskrivning: ett belopp är negativt. Skriv det utan minustecken.",
  "excess-costs-missing":
    "Kompletteringsregeln behöver anskaffningsvärdena för de senaste fem åren. Skriv dem, annars räknas ingen överavskrivning. Är allt äldre skriver du 0.",
  "excess-years-unsupported":
    "Kompletteringsregeln skulle behöva inköpen för {{years}} räkenskapsår. Det finns plats för fem: räkna den för hand.",
  "excess-costs-differ":
    "Årets inköp skiljer {{amountOre}} mellan kompletteringsregeln och huvudregeln. Rätta det ena.",
  "excess-costs-above-books":
    "Anskaffningsvärdena är {{amountOre}} högre än vad kontona visar. Ta bara med det som finns kvar.",
  "excess-reserve-negative":
    "Ackumulerade överavskrivningar står på fel sida, {{amountOre}}. Rätta bokföringen.",
  "excess-reserve-to-dissolve":
    "Överavskrivningarna är {{amountOre}} högre än någon regel tillåter. Välj en regel, så löses de upp.",
  "excess-reserve-dissolved":
    "{{amountOre}} av överavskrivningarna löses upp: planvärdet är för nära det lägsta värdet.",

  "group-contribution-negative": "Koncernbidrag: ett belopp är negativt. Skriv det utan minustecken.",
  "group-contribution-to-confirm":
    "Kontrollera villkoren för koncernbidrag: mer än 90\u00a0% ägt hela året, öppet redovisat hos båda, och värdet överfört senast på deklarationsdagen.",
  "group-contribution-both-ways": "Koncernbidrag är både lämnat och mottaget. Kontrollera beloppen.",
  "group-contribution-makes-loss":
    "Koncernbidraget är {{kronor}} kr större än överskottet och ger ett underskott. Kontrollera det.",
  "group-contribution-counted-twice":
    "Koncernbidraget står både i INK2R och i ruta {{box}}. Ta bort det som är skrivet under Övriga justeringar.",

  "reserve-year-unknown":
    "Konto {{account}} {{name}}: vilket år avsattes fonden? Välj året, så kan skatten och valen räknas.",
  "reserve-negative":
    "Konto {{account}} {{name}} är en periodiseringsfond på fel sida, {{amountOre}}. Rätta bokföringen.",
  "reserve-change-unexplained":
    "Periodiseringsfonderna har ändrats {{amountOre}} mer än konto 8810–8819 visar. Kontrollera ingående balanser och bokföringen.",
  "reserve-overdue":
    "Konto {{account}} {{name}}, avsatt {{madeYear}}, skulle ha återförts tidigare: den är {{age}} räkenskapsår gammal.",
  "reserve-to-be-reversed":
    "Konto {{account}} {{name}}, avsatt {{madeYear}}, ska återföras i år, {{amountOre}}. Välj ett alternativ, så skrivs återföringen.",
  "reversal-above-reserve":
    "Konto {{account}}: återföringen {{amountOre}} är större än fonden, {{mostOre}}. Sänk den.",
  "allocation-above-limit":
    "Avsättningen {{kronor}} kr är större än {{most}} kr, en fjärdedel av överskottet före den. Sänk den.",
  "allocation-without-surplus": "Det finns inget överskott att sätta av till periodiseringsfond.",

  "losses-negative": "Underskott: skriv beloppen utan minustecken.",
  "losses-limited-above-whole":
    "Spärrarna tar {{kronor}} kr mer än hela underskottet från tidigare år. Sänk dem.",
  "losses-brought-forward-missing":
    "Underskottet från tidigare år är inte angivet, men något av det är spärrat. Skriv underskottet.",
  "losses-differ-from-last-year":
    "Underskottet {{kronor}} kr är inte det som förra årets deklaration ger, {{lastYear}} kr. Kontrollera det.",
  "losses-barred-with-contribution":
    "Ett koncernbidrag är mottaget medan underskott är spärrade. Kontrollera om bidraget får räknas med.",
  "losses-barred-with-allocation":
    "Spärren ser till överskottet efter avsättningen: årets avsättning minskar det spärrade underskottet som kan dras av.",

  "tax-liability-differs":
    "Konto 2510–2519 skiljer {{amountOre}} från årets skatt minus betald preliminärskatt: oftast förra årets skatt. Kontrollera skatteskulden.",
} as const;
