package when

var german = vocabulary{
	weekdays: [7]string{
		"sonntag|so", "montag|mo", "dienstag|di", "mittwoch|mi", "donnerstag|do", "freitag|fr", "samstag|sa|sonnabend",
	},
	months: [12]string{
		"januar|jan|janner|jaenner", "februar|feb|feber", "marz|maerz|mrz|mar", "april|apr", "mai", "juni|jun",
		"juli|jul", "august|aug", "september|sept|sep", "oktober|okt", "november|nov", "dezember|dez",
	},
	numbers: []string{
		"null", "ein|eins", "zwei|zwo", "drei", "vier", "funf|fuenf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
		"zwolf|zwoelf", "dreizehn", "vierzehn", "funfzehn|fuenfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
		"zwanzig", "einundzwanzig", "zweiundzwanzig", "dreiundzwanzig", "vierundzwanzig",
	},
	phrases: map[sense]string{
		{class: number, n: 30}: "dreissig", {class: number, n: 45}: "funfundvierzig|fuenfundvierzig",
		{class: number, n: 48}: "achtundvierzig", {class: article, n: 1}: "eine|einem|einer|einen",
		{class: first, n: 1}: "erster|ersten",

		{class: relDay}: "heute", {class: relDay, n: 1}: "morgen", {class: relDay, n: 2}: "ubermorgen|uebermorgen",
		{class: dayPart, part: morning}: "morgen|vormittag|fruh|frueh", {class: dayPart, part: midday}: "mittag",
		{class: dayPart, part: afternoon}: "nachmittag", {class: dayPart, part: evening}: "abend",
		{class: hourPart, part: morning}: "morgens|am morgen|vormittags|am vormittag|fruh|frueh",
		{class: hourPart, part: midday}:  "mittags|am mittag", {class: hourPart, part: afternoon}: "nachmittags|am nachmittag",
		{class: hourPart, part: evening}: "abends|am abend",

		{class: this}:             "dieser|diesen|diesem",
		{class: next}:             "nachster|nachsten|nachste|naechster|naechsten|naechste|kommender|kommenden|kommende",
		{class: weekBefore, n: 1}: "nachste woche|naechste woche", {class: weekBefore}: "diese woche",
		{class: weekAfter, n: 1}: "nachster woche|naechster woche|nachste woche|naechste woche",
		{class: weekAfter}:       "dieser woche|diese woche",
		{class: plusWeek, n: 1}:  "in einer woche|in acht tagen",
		{class: plusWeek, n: 2}:  "in zwei wochen|in vierzehn tagen",

		{class: on}: "am|an|den|dem|der", {class: at}: "um", {class: and}: "und",
		{class: until}: "bis|bis zum|bis zu|vor|spatestens|spaetestens|bis spatestens|bis spaetestens",
		{class: in}:    "in|binnen|innerhalb von",
		{class: from}:  "vom|von", {class: to}: "bis|bis zum|bis einschliesslich",
		{class: ordinal}: "ter|ten",

		{class: unit, n: minutes}: "min|minute|minuten", {class: unit, n: hours}: "h|std|stunde|stunden",
		{class: unit, n: days}: "tag|tage|tagen", {class: unit, n: weeks}: "woche|wochen",
		{class: unit, n: months}: "monat|monate|monaten", {class: unit, n: years}: "jahr|jahre|jahren",
		{class: chunk, n: 15}: "einer viertelstunde", {class: chunk, n: 30}: "einer halben stunde",
		{class: chunk, n: 45}: "einer dreiviertelstunde", {class: chunk, n: 90}: "anderthalb stunden|eineinhalb stunden",

		{class: hourUnit}: "uhr|h", {class: noon}: "mittag", {class: midnight}: "mitternacht", {class: halfTo}: "halb",
		{class: pastHour, n: 15}: "viertel nach", {class: pastHour, n: -15}: "viertel vor",
	},
	gluesParts: true,
	plainDay:   true,
	idiomDays:  []int{8},
}
