package i18n

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/when"
)

// What a text gives as an example works: moments and spans of days.
func TestExamplesOfDatesWork(t *testing.T) {
	c, loc := mustLoad(t), brussels(t)
	now := time.Date(2026, 11, 23, 14, 0, 0, 0, loc)
	moments := map[Lang][]string{
		French:  {"vendredi 18h", "demain 12h30", "le 3 décembre 14h"},
		Dutch:   {"vrijdag 18u", "morgen 12u30", "3 december 14u"},
		German:  {"Freitag 18 Uhr", "morgen 12:30 Uhr", "3. Dezember 14 Uhr"},
		English: {"Friday 6pm", "tomorrow 12:30pm", "3 December 2pm"},
	}
	until := map[Lang]string{French: "jusqu'à ", Dutch: "tot ", German: "bis ", English: "until "}
	spans := map[Lang]string{
		French: "du 1 au 5 décembre", Dutch: "van 1 tot 5 december",
		German: "vom 1. bis 5. Dezember", English: "from 1 to 5 December",
	}
	midnights := map[Lang][2]string{
		French: {"23h59", "0h01"}, Dutch: {"23u59", "0u01"}, German: {"23:59", "0:01 Uhr"}, English: {"23:59", "0:01"},
	}
	for _, lang := range Langs() {
		shows := func(key, example string) {
			t.Helper()
			if text := plainSpaces(c.Text(lang, key, nil)); !strings.Contains(text, example) {
				t.Errorf("%s, %s: %q does not show %q", lang, key, text, example)
			}
		}
		shows("when.unclear", strings.Join(moments[lang], ", "))
		shows("when.no-hour", moments[lang][0])
		shows("propose.ask-deadline", moments[lang][0])
		shows("usage.propose", until[lang]+moments[lang][0])
		shows("propose.ask-days", spans[lang])
		shows("usage.propose", "`"+spans[lang]+"`")
		read := append([]string{until[lang] + moments[lang][0]}, moments[lang]...)
		for _, hour := range midnights[lang] {
			shows("when.midnight", hour)
			read = append(read, strings.Fields(moments[lang][0])[0]+" "+hour)
		}
		for _, example := range read {
			if _, err := when.Moment(example, now, loc); err != nil {
				t.Errorf("%s: %q: %v", lang, example, err)
			}
		}
		from, to, err := when.Span(spans[lang], now, loc)
		if err != nil || from.String() != "2026-12-01" || to.String() != "2026-12-05" {
			t.Errorf("%s: %q is %s to %s, %v", lang, spans[lang], from, to, err)
		}
	}
}

// Stricter rules, kinds and choices that a text shows are words of the language.
func TestExamplesOfWordsWork(t *testing.T) {
	c := mustLoad(t)
	option := regexp.MustCompile("`([^`{]+?) ([0-9]+(?:/[0-9]+| ?%))`")
	for _, lang := range Langs() {
		usage := plainSpaces(c.Text(lang, "usage.propose", nil))
		known := map[string]bool{}
		for _, key := range []string{"option.majority", "option.quorum"} {
			for _, word := range c.Words(lang, key) {
				known[Fold(word)] = true
			}
		}
		found := option.FindAllStringSubmatch(usage, -1)
		for _, m := range found {
			if _, err := collective.ParseFraction(m[2]); err != nil || !known[Fold(m[1])] {
				t.Errorf("%s: %q is no rule", lang, m[0])
			}
		}
		if len(found) != 2 {
			t.Errorf("%s: %d stricter rules in %q", lang, len(found), usage)
		}
		for _, kind := range decision.Offered() {
			if word := c.Words(lang, "kind."+string(kind))[0]; !strings.Contains(Fold(usage), Fold(word)) {
				t.Errorf("%s: %q does not show %q", lang, usage, word)
			}
		}
		for _, choice := range decision.Majority.Choices() {
			word := c.Words(lang, "choice."+string(choice))[0]
			if text := c.Text(lang, "usage.vote", nil); !strings.Contains(text, word) {
				t.Errorf("%s: %q does not show %q", lang, text, word)
			}
		}
		for key, word := range map[string]string{
			"dialog.cancel": "name.cancel", "propose.ask-confirm": "answer.yes", "usage.help": "name.vote",
		} {
			if text, want := c.Text(lang, key, nil), c.Words(lang, word)[0]; !strings.Contains(text, want+"`") {
				t.Errorf("%s, %s: %q does not show %q", lang, key, text, want)
			}
		}
	}
}

// Dates that texts about assemblies give as an example work, and how something repeats.
func TestExamplesOfAssembliesWork(t *testing.T) {
	c, loc := mustLoad(t), brussels(t)
	now := time.Date(2026, 11, 23, 14, 0, 0, 0, loc)
	tuesday, weekly := time.Date(2026, 11, 24, 19, 0, 0, 0, loc), when.Repeat{Every: 1, Weekday: time.Tuesday, Hour: 19}
	monthly := when.Repeat{Every: 1, Monthly: true, Nth: 1, Weekday: time.Tuesday, Hour: 19}
	for lang, says := range map[Lang]struct{ date, other, weekly, monthly string }{
		French:  {"mardi 19h", "jeudi 19h", "tous les mardis à 19h", "le premier mardi du mois à 19h"},
		Dutch:   {"dinsdag 19u", "donderdag 19u", "elke dinsdag om 19u", "elke eerste dinsdag van de maand om 19u"},
		German:  {"Dienstag 19 Uhr", "Donnerstag 19 Uhr", "jeden Dienstag um 19 Uhr", "jeden ersten Dienstag im Monat um 19 Uhr"},
		English: {"Tuesday 7pm", "Thursday 7pm", "every Tuesday at 7pm", "every first Tuesday of the month at 7pm"},
	} {
		for key, examples := range map[string][]string{
			"usage.meet": {says.date + ",", says.other + "`", "`" + says.monthly + "`"}, "meet.ask-when": {says.date, says.weekly},
			"meet.none": {says.date}, "meet.how-to-call": {says.date}, "meet.move-how": {says.other}, "meet.no-date-found": {says.date},
			"meet.now-dateless": {says.date}, "usage.item": {" 20 min`"}, "item.empty": {" 20 min`"}, "item.how": {" 20 min`"},
		} {
			for _, example := range examples {
				if text := plainSpaces(c.Text(lang, key, nil)); !strings.Contains(text, example) {
					t.Errorf("%s, %s: %q does not show %q", lang, key, text, example)
				}
			}
		}
		if at, err := when.Moment(says.date, now, loc); err != nil || !at.Equal(tuesday) {
			t.Errorf("%s: %q is %s, %v", lang, says.date, at, err)
		}
		if at, err := when.Moment(says.other, now, loc); err != nil || !at.Equal(tuesday.AddDate(0, 0, 2)) {
			t.Errorf("%s: %q is %s, %v", lang, says.other, at, err)
		}
		for text, want := range map[string]when.Repeat{says.weekly: weekly, says.monthly: monthly} {
			if got, err := when.ParseRepeat(text); got != want || err != nil {
				t.Errorf("%s: %q is %s, %v", lang, text, got, err)
			}
		}
	}
}

// How an assembly repeats is written as it can be typed.
func TestRepeatsCanBeTyped(t *testing.T) {
	c := mustLoad(t)
	nths := map[int]string{0: "", 1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}
	for _, lang := range Langs() {
		for day := range 7 {
			for nth, word := range nths {
				for key, every := range map[string]int{"each-week": 1, "weeks": 2, "each-month": 1, "months": 3} {
					if strings.Contains(key, "month") != (nth != 0) {
						continue
					}
					want := when.Repeat{Every: every, Monthly: nth != 0, Nth: nth, Weekday: time.Weekday(day), Hour: 19, Minute: 30}
					text := c.Text(lang, "repeat."+key, Args{"n": every, "nth": c.Text(lang, "repeat."+word, nil),
						"weekday": c.Weekday(lang, want.Weekday), "hour": c.Hour(lang, time.Date(2026, 1, 1, 19, 30, 0, 0, time.UTC))})
					if got, err := when.ParseRepeat(text); got != want || err != nil {
						t.Errorf("%s: %q is %s, %v", lang, text, got, err)
					}
				}
			}
		}
	}
}

// A task that a text shows is read with who does it and by when.
func TestExamplesOfTasksWork(t *testing.T) {
	c, loc := mustLoad(t), brussels(t)
	now, friday := time.Date(2026, 11, 23, 14, 0, 0, 0, loc), when.Date{Year: 2026, Month: 11, Day: 27}
	note := regexp.MustCompile("`([^`]+: @dina [^`]+)`")
	for _, lang := range Langs() {
		words := assembly.Words{
			Kind: func(word string) (assembly.NoteKind, bool) { return assembly.Task, isOf(c, lang, "note.tache", word) },
			Due:  func(word string) bool { return isOf(c, lang, "mark.by", word) },
		}
		for _, key := range []string{"usage.note", "note.empty"} {
			text := plainSpaces(c.Text(lang, key, Args{"task": c.Words(lang, "note.tache")[0]}))
			found := note.FindStringSubmatch(text)
			if found == nil {
				t.Errorf("%s, %s: no task in %q", lang, key, text)
				continue
			}
			if n, err := assembly.ParseNote(found[1], words, now, loc); err != nil || n.Who != "dina" || n.Due != friday {
				t.Errorf("%s, %s: %q is %+v, %v", lang, key, found[1], n, err)
			}
		}
	}
}

// isOf says whether a phrase is one of those of a key.
func isOf(c *Catalogue, lang Lang, key, phrase string) bool {
	for _, word := range c.Words(lang, key) {
		if Fold(word) == Fold(phrase) {
			return true
		}
	}
	return false
}

// Words about assemblies that a text shows are those of its language, the first of each.
func TestExamplesOfAssembliesAreWords(t *testing.T) {
	c := mustLoad(t)
	for _, lang := range Langs() {
		for key, words := range map[string][]string{
			"usage.meet": {"gathering.groupe-de-travail", "gathering.discussion", "act.open", "act.pause", "act.resume", "act.close", "act.now",
				"act.move", "act.drop", "act.place", "act.sheet", "act.calendar"},
			"usage.item": {"item.drop", "item.defer", "item.now", "link.proposal", "live.next-item"}, "usage.next": {"live.next"},
			"usage.come": {"presence.en-ligne", "live.here"}, "role.which": {"role.facilitation"},
			"usage.need":  {"need.garde-enfants", "need.transport", "need.interpretation", "need.accessibilite"},
			"usage.role":  {"role.facilitation", "role.pv", "role.temps", "role.accueil", "role.draw"},
			"usage.speak": {"live.speak", "live.point-of-order", "live.reply"}, "propose.no-session": {"option.session"},
			"usage.note":    {"note.decision", "note.info", "note.idee", "note.tache", "live.undo-note"},
			"usage.minutes": {"pv.correct", "pv.add", "pv.remove", "pv.approve", "pv.file"},
			"usage.task":    {"task.take", "task.release", "task.done"},
		} {
			text := Fold(c.Text(lang, key, nil))
			for _, word := range words {
				if first := c.Words(lang, word)[0]; !strings.Contains(text, Fold(first)) {
					t.Errorf("%s, %s: %q does not show %q, of %s", lang, key, text, first, word)
				}
			}
		}
	}
}

// What is said without a mark in an assembly is handed on as it is: the command knows it.
func TestWhatIsOverheardIsUnderstood(t *testing.T) {
	c := mustLoad(t)
	for _, lang := range Langs() {
		for live, of := range map[string]string{
			"live.point-of-order": "wish.motion", "live.reply": "wish.reponse", "live.next-item": "item.next",
			"live.pause": "act.pause", "live.resume": "act.resume",
		} {
			for _, word := range c.Words(lang, live) {
				if !isOf(c, lang, of, word) {
					t.Errorf("%s: %q, of %s, is none of %s", lang, word, live, of)
				}
			}
		}
	}
}
