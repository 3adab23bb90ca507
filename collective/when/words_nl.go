package when

var dutch = vocabulary{
	weekdays: [7]string{
		"zondag|zo", "maandag|ma", "dinsdag|di", "woensdag|wo", "donderdag|do", "vrijdag|vr", "zaterdag|za",
	},
	months: [12]string{
		"januari|jan", "februari|feb", "maart|mrt", "april|apr", "mei", "juni|jun",
		"juli|jul", "augustus|aug", "september|sept|sep", "oktober|okt", "november|nov", "december|dec",
	},
	numbers: []string{
		"nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
		"dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
		"eenentwintig", "tweeentwintig", "drieentwintig", "vierentwintig",
	},
	phrases: map[sense]string{
		{class: number, n: 30}: "dertig", {class: number, n: 45}: "vijfenveertig", {class: number, n: 48}: "achtenveertig",
		{class: first, n: 1}: "eerste",

		{class: relDay}: "vandaag", {class: relDay, n: 1}: "morgen", {class: relDay, n: 2}: "overmorgen",
		{class: relDay, part: morning}:         "vanmorgen|vanochtend|deze morgen|deze ochtend|deze voormiddag",
		{class: relDay, part: afternoon}:       "vanmiddag|vannamiddag|deze middag|deze namiddag",
		{class: relDay, part: evening}:         "vanavond|deze avond",
		{class: relDay, n: 1, part: morning}:   "morgenochtend|morgenvroeg|morgenvoormiddag",
		{class: relDay, n: 1, part: afternoon}: "morgenmiddag|morgennamiddag",
		{class: relDay, n: 1, part: evening}:   "morgenavond",
		{class: dayPart, part: morning}:        "ochtend|morgen|voormiddag|vroeg",
		{class: dayPart, part: afternoon}:      "middag|namiddag", {class: dayPart, part: evening}: "avond",
		{class: hourPart, part: morning}:   "s morgens|s ochtends|s voormiddags|in de ochtend|in de voormiddag",
		{class: hourPart, part: afternoon}: "s middags|s namiddags|in de namiddag",
		{class: hourPart, part: evening}:   "s avonds|in de avond",

		{class: this}: "deze", {class: next}: "volgende|komende|aanstaande|eerstvolgende",
		{class: nextAfter}:        "aanstaande|eerstkomende|a s",
		{class: weekBefore, n: 1}: "volgende week", {class: weekBefore}: "deze week",
		{class: weekAfter, n: 1}: "volgende week|van volgende week", {class: weekAfter}: "deze week|van deze week",
		{class: plusWeek, n: 1}: "over een week|over acht dagen",
		{class: plusWeek, n: 2}: "over twee weken|over veertien dagen",

		{class: on}: "op|op de|de", {class: at}: "om|te", {class: and}: "en",
		{class: until}: "tot|tot aan|tot op|voor|tegen|uiterlijk|ten laatste",
		{class: in}:    "over|binnen|binnen de|in",
		{class: from}:  "van|vanaf", {class: to}: "tot|tot aan", {class: toAlone}: "tot en met",
		{class: ordinal}: "e|ste|de",

		{class: unit, n: minutes}: "min|minuut|minuten", {class: unit, n: hours}: "h|u|uur|uren",
		{class: unit, n: days}: "dag|dagen", {class: unit, n: weeks}: "week|weken",
		{class: unit, n: months}: "maand|maanden", {class: unit, n: years}: "jaar",
		{class: chunk, n: 15}: "een kwartier|kwartier", {class: chunk, n: 45}: "drie kwartier",
		{class: chunk, n: 30}: "een half uur|half uur|een halfuur|halfuur", {class: chunk, n: 90}: "anderhalf uur",

		{class: hourUnit}: "u|uur|h", {class: midnight}: "middernacht", {class: halfTo}: "half",
		{class: pastHour, n: 15}: "kwart over|kwart na", {class: pastHour, n: -15}: "kwart voor",
	},
	gluesParts: true,
	plainDay:   true,
	idiomDays:  []int{8},
}
