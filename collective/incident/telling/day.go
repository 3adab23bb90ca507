package telling

import (
	"slices"
	"strings"
	"sync"
	"time"
)

// calendar are the words of days. Those of package when look ahead, to what is planned; what is
// told has been.
type calendar struct {
	ages     *words // how many days ago
	weekdays map[string]time.Weekday
	months   map[string]time.Month
}

var daysSaid = sync.OnceValue(func() calendar {
	c := calendar{newWords(), map[string]time.Weekday{}, map[string]time.Month{}}
	c.ages.list(0, 0, "aujourd+hui vandaag heute today ce+matin vanmorgen vanochtend deze+ochtend deze+morgen heute+morgen this+morning "+
		"cet+apres+midi vanmiddag vannamiddag deze+namiddag heute+nachmittag this+afternoon tantot")
	c.ages.list(1, 0, "hier gisteren gister gestern yesterday")
	c.ages.list(2, 0, "avant+hier eergisteren vorgestern day+before+yesterday")
	for i, names := range []string{"dimanche zondag sonntag sunday", "lundi maandag montag monday", "mardi dinsdag dienstag tuesday",
		"mercredi woensdag mittwoch wednesday", "jeudi donderdag donnerstag thursday", "vendredi vrijdag freitag friday",
		"samedi zaterdag samstag saturday"} {
		for _, name := range strings.Fields(names) {
			c.weekdays[name] = time.Weekday(i)
		}
	}
	for i, names := range []string{"janvier januari januar january jan janv", "fevrier februari februar february fev feb",
		"mars maart marz maerz march mrt", "avril april avr apr", "mai mei may", "juin juni june", "juillet juli july juil",
		"aout augustus august aug", "septembre september sept", "octobre oktober october oct okt", "novembre november nov",
		"decembre december dezember dec dez"} {
		for _, name := range strings.Fields(names) {
			c.months[name] = time.Month(i + 1)
		}
	}
	return c
})

var (
	ahead = []string{"prochain", "prochaine", "volgende", "komende", "nachsten", "naechsten", "next", "kommenden", "coming", "rdv", "vous",
		"termin", "afspraak", "appointment", "pour", "avant", "voor", "tegen", "vor", "bis", "before", "until", "by", "jusqu", "au", "tot", "des", "vanaf",
		"ab", "from", "le", "les", "elke", "chaque", "jeden", "every", "nur", "only", "enkel", "alleen", "que", "expire"}
	before = []string{"dernier", "derniere", "passe", "vorige", "afgelopen", "letzten", "letzter", "last", "ce", "laatste", "verleden"}
	backs  = []string{"il y a", "ago", "geleden"}
)

// day is the day that was said, or "" where none, several, or one to come was said.
func (s *sentence) day(now time.Time) string {
	found := ""
	for i := range s.tokens {
		day, ok := s.dayAt(i, now)
		if !ok {
			continue
		}
		said := day.Format(time.DateOnly)
		if found != "" && found != said {
			return ""
		}
		found = said
	}
	return found
}

func (s *sentence) dayAt(i int, now time.Time) (time.Time, bool) {
	c := daysSaid()
	if days, _, ok := c.ages.at(s.tokens, i); ok && !(s.tokens[i].text == "hier" && s.german()) {
		if s.tokens[i].text == "hier" && i > 0 && s.tokens[i-1].text == "avant" {
			return time.Time{}, false // counted from "avant"
		}
		return now.AddDate(0, 0, -days/100), true
	}
	if weekday, known := c.weekdays[s.tokens[i].text]; known {
		return s.weekday(i, weekday, now)
	}
	if q, ok := quantityAt(s.tokens, i); ok && (q.unit == days || q.unit == weeks) && s.back(q) {
		count := q.value / 100
		if q.unit == weeks {
			count *= 7
		}
		return now.AddDate(0, 0, -min(count, 366)), true
	}
	return s.date(i, now)
}

// german says whether "hier" is the German "here": next to German words, never to French ones.
func (s *sentence) german() bool {
	return slices.ContainsFunc(s.tokens, func(t token) bool {
		return slices.Contains([]string{"der", "die", "das", "und", "nicht", "ist", "kein", "keine", "wir", "ich", "mehr"}, t.text)
	})
}

// weekday is the last such day before today. Today's own name is either of two days, and one that
// comes again every week or is still to come is none.
func (s *sentence) weekday(i int, weekday time.Weekday, now time.Time) (time.Time, bool) {
	back := int(now.Weekday()-weekday+7) % 7
	last := s.around(i, before)
	if s.around(i, ahead) && !last {
		return time.Time{}, false
	}
	if back == 0 {
		back = 7
		if !last {
			return time.Time{}, false
		}
	}
	return now.AddDate(0, 0, -back), true
}

// around says whether one of some words stands right before or after a token.
func (s *sentence) around(i int, these []string) bool {
	return i > 0 && slices.Contains(these, s.tokens[i-1].text) ||
		i+1 < len(s.tokens) && s.tokens[i+1].part == s.tokens[i].part && slices.Contains(these, s.tokens[i+1].text)
}

// back says whether a number of days is counted back: "il y a 3 jours", "3 days ago", "vor 3 Tagen".
func (s *sentence) back(q quantity) bool {
	if q.to < len(s.tokens) && slices.Contains(backs, s.tokens[q.to].text) {
		return true
	}
	if q.from > 0 && s.tokens[q.from-1].text == "vor" {
		return true
	}
	return q.from > 2 && s.tokens[q.from-3].text == "il" && s.tokens[q.from-2].text == "y" && s.tokens[q.from-1].text == "a"
}
