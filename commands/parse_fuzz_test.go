package commands

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/decision"
	"tocsin/collective/mandate"
	"tocsin/storage"
)

// FuzzNames: a list of names has no empty one, no separator in any, and reads as itself when it is
// written with commas.
func FuzzNames(f *testing.F) {
	for _, text := range []string{"", "Alice, Bruno et Chloé", "et et et", "Émilie & Zoé;\n+Youssef", "ET alice", ",;,\n", "An Van den Bossche en Piet", "\u202eecilA", "a\u00a0et\u00a0b", "Ｅｔ"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		names := cutList(text)
		for _, name := range names {
			if name == "" || clean(name) != name || strings.ContainsAny(name, ",;\n") {
				t.Fatalf("%q has the name %q", text, name)
			}
		}
		written := joinNames(names)
		if again := cutList(written); joinNames(again) != written {
			t.Errorf("%q is %q, then %q", text, names, again)
		}
	})
}

// FuzzUrn: what is counted in an urn is a number of ballots for a choice of the method, never less
// than none nor more than an urn holds, and each choice once.
func FuzzUrn(f *testing.F) {
	for _, text := range []string{"", "pour 12 contre 3 abstention 1", "12 pour", "pour -1", "pour 10001", "pour 3 pour 4", "3: B > A ; 2: A", "A 3\nB 2", "99999999999999999999: A", "pour: 1; contre: 2 avec Alice et Bruno", "pour ٣", "0: A"} {
		f.Add(text)
	}
	c := reader(f)
	open := decision.Proposal{Rules: decision.Rules{Method: decision.Majority}}
	listed := decision.Proposal{Rules: decision.Rules{Method: decision.Ranking}, Options: []string{"à Liège", "à Namur", "à Huy"}}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1000 {
			return
		}
		for _, p := range []decision.Proposal{open, listed} {
			counts, names, found := c.cutNames(text)
			ballots, err := c.readCounts(p, counts)
			var refusal *Refusal
			if err != nil && !errors.As(err, &refusal) {
				t.Fatalf("%q: %v", text, err)
			}
			if !found && names != "" {
				t.Errorf("%q has the names %q", text, names)
			}
			for choice, n := range ballots {
				if err == nil && (choice == "" || n < 0 || n > maxUrn) {
					t.Errorf("%q has %d ballots for %q", text, n, choice)
				}
				if p.Rules.Method == decision.Majority && !slices.Contains(decision.Majority.Choices(), choice) {
					t.Errorf("%q has ballots for %q", text, choice)
				}
			}
		}
	})
}

// FuzzLines reads what is told in one line and more of a mandate, a promise, a sheet of signatures, a
// span of figures and a rule: it is refused, or what is kept is clean and within its bounds.
func FuzzLines(f *testing.F) {
	for _, text := range []string{
		"", `presse à bruno jusqu'au 28 février "répondre" rapport le 15 février`, `presse au sort jusqu'au 30 février`, "accueil à +Fatima\u202e jusqu'à demain", `"`, "à à à", "jusqu'au",
		`"Un guichet" par FWB dit le 10 novembre pour le 30 novembre`, "FWB : un guichet\npour demain\nvu dans Le Soir", `"" par`, "pour le 30 novembre 1900",
		"1. Marie Dupont, AS, Liège\n2. J. Maes\n+5", "+999\n+999", "-\n-", "5 comptées", "3 Marie Dupont, publique",
		"2026-T4 par obstacle", "mutuelle à Liège 2025", "T9", "quorum d'une grève à 2/3", "heures mardi-jeudi 10h-12h", "quorum grève 3/2", "délai 9999999 jours",
	} {
		f.Add(text)
	}
	b := MustBusy(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1000 {
			return
		}
		undone := b.store.Do(t.Context(), func(tx *storage.Tx) error {
			c, err := b.engine.call(tx, storage.Event{ID: "$lines", Room: b.room.ID, Sender: b.alice, Kind: storage.Message, Sent: tx.Now})
			if err != nil {
				t.Fatal(err)
			}
			for name, read := range map[string]func(*Call, string) (string, error){
				"mandate": readMandateLine, "promise": readPromiseLine, "sheet": readSheetLines, "figures": readFiguresLine, "rule": readRuleLine,
			} {
				wrong, err := read(c, text)
				var refusal *Refusal
				if err != nil && !errors.As(err, &refusal) {
					t.Fatalf("%s: %q: %v", name, text, err)
				}
				if err == nil && wrong != "" {
					t.Errorf("%s: %q: %s", name, text, wrong)
				}
			}
			return errUndone
		})
		if !errors.Is(undone, errUndone) {
			t.Fatal(undone)
		}
	})
}

func readMandateLine(c *Call, text string) (wrong string, err error) {
	d := mandateDraft{Circle: c.room.ID}
	err = d.parse(c, text)
	switch {
	case cleanLines(d.Scope) != d.Scope || clean(d.Post.Words) != d.Post.Words:
		wrong = "what it is for is not clean"
	case d.Who != "" && d.Way == mandate.ByLot:
		wrong = "somebody has it, and the lot decides"
	case d.Until.Year != 0 && d.Report.Year != 0 && d.Report.Compare(d.Until) > 0:
		wrong = "it is reported on after its end"
	}
	return wrong, err
}

func readPromiseLine(c *Call, text string) (wrong string, err error) {
	d := promiseDraft{Promise: action.Promise{Author: c.member.ID, State: action.Awaited, Created: c.now}}
	err = d.parse(c, text)
	if cleanLines(d.Promise.What) != d.Promise.What || clean(d.Promise.Service) != d.Promise.Service || clean(d.Promise.Person) != d.Promise.Person {
		wrong = fmt.Sprintf("what was promised is not clean: %+q, %+q, %+q", d.Promise.What, d.Promise.Service, d.Promise.Person)
	}
	return wrong, err
}

func readSheetLines(c *Call, text string) (wrong string, err error) {
	s, err := c.readSheet(1, text)
	if s.Others < 0 || err == nil && s.All() != len(s.Lines)+s.Others || err == nil && s.All() == 0 {
		wrong = "it does not add up"
	}
	for _, l := range s.Lines {
		if clean(l.Name) != l.Name {
			wrong = "a name is not clean"
		}
	}
	return wrong, err
}

func readFiguresLine(c *Call, text string) (wrong string, err error) {
	q, err := c.readFigures(text)
	if p := q.period; p.Months != 1 && p.Months != 3 && p.Months != 12 || p.Starts().Year() != p.Year {
		wrong = "it is of no period"
	}
	for _, circle := range q.circles {
		if circle == collective.RoomID("") {
			wrong = "it is of a circle without an id"
		}
	}
	return wrong, err
}

func readRuleLine(c *Call, text string) (wrong string, err error) {
	said := c.readRule(strings.Fields(text))
	if said.whole() && !said.key().Known() {
		wrong = "it is the rule " + string(said.key()) + ", which there is not"
	}
	if len(said.value) > len(strings.Fields(text)) {
		wrong = "its value is longer than what was said"
	}
	return wrong, nil
}
