package when

var dutchRepeats = repeats{
	vocabulary: &dutch,
	many: [7]string{
		"zondagen|zondags|s zondags", "maandagen|maandags|s maandags", "dinsdagen|dinsdags|s dinsdags",
		"woensdagen|woensdags|s woensdags", "donderdagen|donderdags|s donderdags", "vrijdagen|vrijdags|s vrijdags",
		"zaterdagen|zaterdags|s zaterdags",
	},
	phrases: map[sense]string{
		{class: every}: "elke|elk|iedere|ieder|alle", {class: everyOther}: "om de andere",
		{class: alternate}: "om de", {class: outOf}: "op|op de",
		{class: nth, n: 1}: "eerste", {class: nth, n: 2}: "tweede", {class: nth, n: 3}: "derde",
		{class: nth, n: 4}: "vierde", {class: nth, n: 5}: "vijfde", {class: nth, n: last}: "laatste",
		{class: nthMark}: "e|ste|de",
		{class: ofMonth}: "van de maand|van elke maand|van iedere maand|in de maand|per maand",

		{class: everyWeeks, n: 1}: "wekelijks|een keer per week", {class: everyWeeks, n: 2}: "tweewekelijks|veertiendaags",
		{class: everyMonths, n: 1}: "maandelijks|een keer per maand",

		{class: everyDay}: "elke dag|iedere dag|alle dagen|dagelijks|per dag",
		{class: workDays}: "op werkdagen|werkdagen|elke werkdag|iedere werkdag|op weekdagen|elke weekdag|van maandag tot vrijdag|van maandag tot en met vrijdag",
		{class: lastDay}:  "laatste dag",
	},
}
