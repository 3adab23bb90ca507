package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/digest"
	"tocsin/collective/when"
	"tocsin/crontab"
	"tocsin/i18n"
	"tocsin/report/page/pagetest"
)

// TestNoticeboardNamesNobody: neither members nor what is masked in reports, but the place where one meets.
func TestNoticeboardNamesNobody(t *testing.T) {
	s := MustDigests(t)
	s.in(namur, "alice", `!ag "Budget" mercredi 3 décembre 19h rue Pierreuse 23`)
	s.news("appeler Mme Diallo au 0470 12 34 56 avec Bruno")
	said := s.deliveries(namur, s.message("alice", "!bilan imprimer"))
	if len(said) != 1 || said[0].File == nil {
		t.Fatalf("%+v", said)
	}
	text := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(pagetest.All(pagetest.MustRead(t, said[0].File.Data)))
	for _, never := range []string{"Diallo", "0470", "Bruno", "Alice"} {
		if strings.Contains(text, never) {
			t.Errorf("%q is on it: %s", never, text)
		}
	}
	for _, want := range []string{"rue Pierreuse 23", "Budget", "appeler", "[nom]", "[téléphone]"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not on it: %s", want, text)
		}
	}
}

// TestWishesCanBeTyped: when somebody wants a digest is written as it can be typed, in each language.
func TestWishesCanBeTyped(t *testing.T) {
	texts := MustTexts(t)
	wishes := []when.Habit{
		{Days: [7]bool{true, true, true, true, true, true, true}, Hour: 8, Minute: 30}, {Days: [7]bool{false, true, true, true, true, true, false}, Hour: 9},
		{MonthDay: -1, Hour: 16}, {Often: when.Repeat{Every: 2, Weekday: time.Monday, Hour: 9}, Hour: 9},
		{Often: when.Repeat{Every: 1, Monthly: true, Nth: 1, Weekday: time.Monday, Hour: 9, Minute: 15}, Hour: 9, Minute: 15},
	}
	for day := range 31 {
		wishes = append(wishes, when.Habit{MonthDay: day + 1, Hour: 9})
	}
	for days := 1; days < 127; days++ {
		h := when.Habit{Hour: 10}
		for day := range 7 {
			h.Days[day] = days>>day&1 == 1
		}
		wishes = append(wishes, h)
	}
	for _, lang := range i18n.Langs() {
		v := voice{texts, lang, time.Now()}
		for _, want := range wishes {
			text := v.wishText(digest.Subscription{Wish: digest.Wish{Habit: want}})
			if got, err := when.ParseHabit(text, when.Clock{Hour: 23}); err != nil || got != want {
				t.Errorf("%s: %q is %+v, %v", lang, text, got, err)
			}
		}
		if text := v.T("digests.change", "digests", "x"); !strings.Contains(text, "`x ") {
			t.Errorf("%s: %q", lang, text)
		} else if _, err := when.ParseHabit(strings.Split(strings.SplitN(text, "`x ", 2)[1], "`")[0], when.Clock{Hour: 9}); err != nil {
			t.Errorf("%s: %q, %v", lang, text, err)
		}
		for _, example := range examplesOf(v) {
			if _, err := when.ParseHabit(example, when.Clock{Hour: 9}); err != nil && !crontab.Looks(example) {
				t.Errorf("%s: %q, %v", lang, example, err)
			}
		}
	}
}

// examplesOf are what the texts about digests show as times.
func examplesOf(v voice) (examples []string) {
	usage := strings.Split(v.T("usage.digests", "command", "x"), "`")
	for i, n := 1, 0; i < len(usage) && n < 6; i += 2 { // the first two lines
		if text := strings.TrimPrefix(usage[i], "x "); i != 3 {
			examples, n = append(examples, text), n+1
		}
	}
	examples = examples[:5]
	for _, text := range strings.Split(v.T("digests.unclear", "digests", "x", "weekly", "lundi"), "`") {
		if strings.HasPrefix(text, "x ") {
			examples = append(examples, strings.TrimPrefix(text, "x "))
		}
	}
	return examples
}
