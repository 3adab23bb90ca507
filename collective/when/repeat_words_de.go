package when

var germanRepeats = repeats{
	vocabulary: &german,
	many: [7]string{
		"sonntags|sonntage|sonntagen", "montags|montage|montagen", "dienstags|dienstage|dienstagen",
		"mittwochs|mittwoche|mittwochen", "donnerstags|donnerstage|donnerstagen", "freitags|freitage|freitagen",
		"samstags|samstage|samstagen|sonnabends|sonnabende|sonnabenden",
	},
	phrases: map[sense]string{
		{class: every}: "jeden|jede|jeder|jedes|jedem|an jedem|alle", {class: outOf}: "von",
		{class: nth, n: 1}: "erste|ersten|erster", {class: nth, n: 2}: "zweite|zweiten|zweiter",
		{class: nth, n: 3}: "dritte|dritten|dritter", {class: nth, n: 4}: "vierte|vierten|vierter",
		{class: nth, n: 5}:    "funfte|funften|funfter|fuenfte|fuenften|fuenfter",
		{class: nth, n: last}: "letzte|letzten|letzter", {class: nthMark}: "te|ter|ten",
		{class: ofMonth}: "im monat|in jedem monat|des monats|jedes monats|jeden monats|eines monats|eines jeden monats",

		{class: everyWeeks, n: 1}:  "wochentlich|woechentlich|einmal pro woche|einmal die woche",
		{class: everyWeeks, n: 2}:  "zweiwochentlich|zweiwoechentlich|vierzehntaglich|vierzehntaeglich",
		{class: everyMonths, n: 1}: "monatlich|einmal im monat|einmal pro monat",

		{class: everyDay}: "jeden tag|alle tage|taglich|taeglich|pro tag",
		{class: workDays}: "werktags|an werktagen|werktage|jeden werktag|an wochentagen|wochentags|von montag bis freitag|montag bis freitag",
		{class: lastDay}:  "letzter tag|letzten tag",
	},
}
