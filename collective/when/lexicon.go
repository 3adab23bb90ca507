package when

import "strings"

// lexicon is a vocabulary made ready for look-up; it never changes.
type lexicon struct {
	*vocabulary
	senses  map[string][]sense
	longest int // words in a phrase
}

var lexica = []*lexicon{newLexicon(&french), newLexicon(&dutch), newLexicon(&german), newLexicon(&english)}

// knownWords has every word of every phrase in any language.
var knownWords = func() map[string]bool {
	known := make(map[string]bool)
	for _, l := range lexica {
		for phrase := range l.senses {
			for w := range strings.FieldsSeq(phrase) {
				known[w] = true
			}
		}
	}
	return known
}()

func newLexicon(v *vocabulary) *lexicon {
	l := &lexicon{vocabulary: v, senses: make(map[string][]sense)}
	for n, phrases := range v.weekdays {
		l.add(phrases, sense{class: weekday, n: n})
	}
	for i, phrases := range v.months {
		l.add(phrases, sense{class: month, n: i + 1})
	}
	for n, phrases := range v.numbers {
		l.add(phrases, sense{class: number, n: n})
	}
	for s, phrases := range v.phrases {
		l.add(phrases, s)
		if v.gluesParts && s.class == dayPart {
			l.glue(phrases, s.part)
		}
	}
	return l
}

func (l *lexicon) add(phrases string, s sense) {
	for phrase := range strings.SplitSeq(phrases, "|") {
		l.senses[phrase] = append(l.senses[phrase], s)
		l.longest = max(l.longest, strings.Count(phrase, " ")+1)
	}
}

// glue adds "vrijdagavond" for every weekday, which comes first among its spellings.
func (l *lexicon) glue(parts string, p part) {
	for n, spellings := range l.weekdays {
		name, _, _ := strings.Cut(spellings, "|")
		for phrase := range strings.SplitSeq(parts, "|") {
			l.add(name+phrase, sense{class: weekday, n: n, part: p})
		}
	}
}
