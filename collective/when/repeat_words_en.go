package when

var englishRepeats = repeats{
	vocabulary: &english,
	many:       [7]string{"sundays", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays"},
	phrases: map[sense]string{
		{class: every}: "every|each", {class: everyOther}: "every other|alternate|every alternate", {class: outOf}: "in|out of",
		{class: nth, n: 1}: "first", {class: nth, n: 2}: "second", {class: nth, n: 3}: "third",
		{class: nth, n: 4}: "fourth", {class: nth, n: 5}: "fifth", {class: nth, n: last}: "last",
		{class: nthMark}: "st|nd|rd|th",
		{class: ofMonth}: "of the month|of each month|of every month|of a month|in the month|in each month",

		{class: everyWeeks, n: 1}: "weekly|once a week", {class: everyWeeks, n: 2}: "fortnightly|every fortnight",
		{class: everyMonths, n: 1}: "monthly|once a month",

		{class: everyDay}: "every day|each day|daily|once a day",
		{class: workDays}: "on weekdays|weekdays|every weekday|each weekday|on working days|every working day|monday to friday|from monday to friday",
		{class: lastDay}:  "last day",
	},
}
