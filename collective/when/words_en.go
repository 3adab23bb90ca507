package when

var english = vocabulary{
	weekdays: [7]string{
		"sunday|sun", "monday|mon", "tuesday|tue|tues", "wednesday|wed|weds", "thursday|thu|thur|thurs", "friday|fri",
		"saturday|sat",
	},
	months: [12]string{
		"january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun",
		"july|jul", "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec",
	},
	numbers: []string{
		"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
		"twenty one", "twenty two", "twenty three", "twenty four",
	},
	phrases: map[sense]string{
		{class: number, n: 30}: "thirty", {class: number, n: 45}: "forty five", {class: number, n: 48}: "forty eight",
		{class: article, n: 1}: "a|an", {class: first, n: 1}: "first",

		{class: relDay}: "today", {class: relDay, n: 1}: "tomorrow",
		{class: relDay, n: 2}:          "day after tomorrow|the day after tomorrow",
		{class: relDay, part: morning}: "this morning", {class: relDay, part: afternoon}: "this afternoon",
		{class: relDay, part: evening}: "this evening", {class: relDay, part: night}: "tonight",
		{class: dayPart, part: morning}: "morning", {class: dayPart, part: afternoon}: "afternoon",
		{class: dayPart, part: evening}: "evening", {class: dayPart, part: night}: "night",
		{class: hourPart, part: am}: "am|a m", {class: hourPart, part: pm}: "pm|p m",
		{class: hourPart, part: morning}: "in the morning", {class: hourPart, part: afternoon}: "in the afternoon",
		{class: hourPart, part: midday}:  "noon|midday",
		{class: hourPart, part: evening}: "in the evening", {class: hourPart, part: night}: "at night",

		{class: this}: "this", {class: next}: "next|coming|this coming",
		{class: weekBefore, n: 1}: "next week", {class: weekBefore}: "this week",
		{class: weekAfter, n: 1}: "next week|of next week", {class: weekAfter}: "this week|of this week",
		{class: plusWeek, n: 1}: "week|in a week", {class: plusWeek, n: 2}: "in two weeks",

		{class: on}: "on|the|on the", {class: at}: "at", {class: and}: "and", {class: of}: "of",
		{class: until}: "until|till|til|by|before|up to|no later than",
		{class: in}:    "in|within",
		{class: from}:  "from", {class: to}: "until|till|up to", {class: toAlone}: "to|through",
		{class: ordinal}: "st|nd|rd|th",

		{class: unit, n: minutes}: "min|mins|minute|minutes", {class: unit, n: hours}: "h|hr|hrs|hour|hours",
		{class: unit, n: days}: "day|days", {class: unit, n: weeks}: "week|weeks",
		{class: unit, n: months}: "month|months", {class: unit, n: years}: "year|years",
		{class: chunk, n: 15}: "a quarter of an hour", {class: chunk, n: 30}: "half an hour",
		{class: chunk, n: 45}: "three quarters of an hour",

		{class: hourUnit}: "h", {class: hourUnit, n: 1}: "o clock|oclock",
		{class: noon}: "noon|midday", {class: midnight}: "midnight", {class: addMinutes, n: 30}: "and a half",
		{class: pastHour, n: 30}: "half past|half", {class: pastHour, n: 15}: "quarter past|a quarter past",
		{class: pastHour, n: -15}: "quarter to|a quarter to",
	},
	monthFirst: true,
	twelve:     true,
}
