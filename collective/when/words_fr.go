package when

var french = vocabulary{
	weekdays: [7]string{
		"dimanche|dim", "lundi|lun", "mardi|mar", "mercredi|mer|merc", "jeudi|jeu", "vendredi|ven|vend", "samedi|sam",
	},
	months: [12]string{
		"janvier|janv|jan", "fevrier|fevr|fev", "mars", "avril|avr", "mai", "juin",
		"juillet|juil", "aout", "septembre|sept|sep", "octobre|oct", "novembre|nov", "decembre|dec",
	},
	numbers: []string{
		"zero", "un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
		"treize", "quatorze", "quinze", "seize", "dix sept", "dix huit", "dix neuf", "vingt",
		"vingt et un|vingt et une|vingt un|vingt une", "vingt deux", "vingt trois", "vingt quatre",
	},
	phrases: map[sense]string{
		{class: number, n: 30}: "trente", {class: number, n: 45}: "quarante cinq", {class: number, n: 48}: "quarante huit",
		{class: first, n: 1}: "premier",

		{class: relDay}: "aujourd hui", {class: relDay, n: 1}: "demain", {class: relDay, n: 2}: "apres demain",
		{class: relDay, part: morning}: "ce matin", {class: relDay, part: midday}: "ce midi",
		{class: relDay, part: afternoon}: "cet apres midi|cette apres midi", {class: relDay, part: evening}: "ce soir",
		{class: dayPart, part: morning}: "matin|au matin", {class: dayPart, part: midday}: "midi",
		{class: dayPart, part: afternoon}: "apres midi", {class: dayPart, part: evening}: "soir|au soir",
		{class: hourPart, part: morning}: "du matin", {class: hourPart, part: afternoon}: "de l apres midi",
		{class: hourPart, part: evening}: "du soir",

		{class: this}: "ce", {class: next}: "prochain", {class: nextAfter}: "prochain|qui vient",
		{class: weekBefore, n: 1}: "la semaine prochaine|semaine prochaine", {class: weekBefore}: "cette semaine",
		{class: weekAfter, n: 1}: "de la semaine prochaine|la semaine prochaine|semaine prochaine",
		{class: weekAfter}:       "de cette semaine|cette semaine",
		{class: plusWeek, n: 1}:  "en huit", {class: plusWeek, n: 2}: "en quinze",

		{class: on}: "le|au", {class: at}: "a", {class: and}: "et",
		{class: until}: "jusqu a|jusqu au|jusque|jusqu|avant|d ici|d ici a|d ici au|au plus tard",
		{class: in}:    "dans|dans les|d ici|endeans|endeans les",
		{class: from}:  "du|de", {class: to}: "a|jusqu a|jusqu au", {class: toAlone}: "au",
		{class: ordinal}: "er|e|eme",

		{class: unit, n: minutes}: "min|mn|minute|minutes", {class: unit, n: hours}: "h|heure|heures",
		{class: unit, n: days}: "j|jour|jours", {class: unit, n: weeks}: "sem|semaine|semaines",
		{class: unit, n: months}: "mois", {class: unit, n: years}: "an|ans",
		{class: chunk, n: 15}: "un quart d heure", {class: chunk, n: 30}: "une demi heure",
		{class: chunk, n: 45}: "trois quarts d heure",

		{class: hourUnit}: "h|heure|heures", {class: noon}: "midi", {class: midnight}: "minuit",
		{class: addMinutes, n: 15}: "et quart|un quart", {class: addMinutes, n: 30}: "et demie|et demi",
		{class: addMinutes, n: -15}: "moins le quart|moins quart|moins un quart",
	},
	plainDay:  true,
	idiomDays: []int{8, 15},
}
