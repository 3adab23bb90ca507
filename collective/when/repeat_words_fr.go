package when

var frenchRepeats = repeats{
	vocabulary: &french,
	many:       [7]string{"dimanches", "lundis", "mardis", "mercredis", "jeudis", "vendredis", "samedis"},
	phrases: map[sense]string{
		{class: on}: "les", {class: every}: "chaque|tous les|toutes les", {class: outOf}: "sur",
		{class: nth, n: 1}: "premier|premiers", {class: nth, n: 2}: "deuxieme|deuxiemes|second|seconds",
		{class: nth, n: 3}: "troisieme|troisiemes", {class: nth, n: 4}: "quatrieme|quatriemes",
		{class: nth, n: 5}: "cinquieme|cinquiemes", {class: nth, n: last}: "dernier|derniers",
		{class: nthMark}: "er|ers|e|es|eme|emes|ieme|iemes|nd|nds",
		{class: ofMonth}: "du mois|de chaque mois|de tous les mois",

		{class: everyWeeks, n: 1}: "une fois par semaine", {class: everyMonths, n: 1}: "une fois par mois",

		{class: everyDay}: "chaque jour|tous les jours|par jour|quotidien|quotidienne|quotidiennement",
		{class: workDays}: "en semaine|les jours ouvrables|jours ouvrables|chaque jour ouvrable|tous les jours ouvrables|du lundi au vendredi",
		{class: lastDay}:  "dernier jour",
	},
}
