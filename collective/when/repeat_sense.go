package when

// The places that a phrase can take in the grammar of what repeats, besides those of moments.
const (
	every       class = iota + 100 // before a weekday, or before a unit and its number: "chaque", "toutes les"
	everyOther                     // before a weekday or unit: one out of two
	alternate                      // before a unit and its number; before the unit alone some mean each and some every other
	nth                            // n: 1 to 5, or last; a weekday of the month, or every so many
	nthMark                        // glued to a figure, as an nth
	ofMonth                        // after the nth weekday: "du mois"
	outOf                          // between one and a number: "un mardi sur deux"
	weekdays                       // n: time.Weekday; several, which says that they come back: "dienstags"
	everyWeeks                     // n weeks, as one phrase: "fortnightly"
	everyMonths                    // n months, as one phrase: "monthly"
	everyDay                       // all days of the week: "tous les jours"
	workDays                       // Monday to Friday: "en semaine"
	lastDay                        // before ofMonth: "dernier jour"
)

// repeats is what a language says of what comes back, besides what it says of moments.
type repeats struct {
	*vocabulary
	many    [7]string // several of a weekday, in a word: from Sunday
	phrases map[sense]string
}

// repeatLexica are those of moments with more phrases. They are lexica of their own: what a moment is does not depend
// on them.
var repeatLexica = func() []*lexicon {
	var all []*lexicon
	for _, r := range []*repeats{&frenchRepeats, &dutchRepeats, &germanRepeats, &englishRepeats} {
		l := newLexicon(r.vocabulary)
		for n, phrases := range r.many {
			l.add(phrases, sense{class: weekdays, n: n})
		}
		for s, phrases := range r.phrases {
			l.add(phrases, s)
		}
		all = append(all, l)
	}
	return all
}()
