package assembly_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

// facts are those of an evening that ran over midnight.
func facts() assembly.Facts {
	a := called()
	a.State, a.Opened, a.Closed, a.Pauses = assembly.Closed, at(24, 22, 5), at(25, 0, 40), 10*time.Minute
	a.Rules.Quorum = collective.Fraction{Num: 1, Den: 3}
	note := func(kind assembly.NoteKind, text, item string, minute int) assembly.Note {
		return assembly.Note{Kind: kind, Text: text, Item: item, At: at(24, 23, minute)}
	}
	return assembly.Facts{
		Assembly: a, Members: 8, Next: at(38, 22, 0),
		Items: []assembly.Item{
			{ID: "i1", Order: 1, State: assembly.Treated, Spent: time.Minute, Ended: at(24, 23, 59)},
			{ID: "i2", Order: 2, State: assembly.Treated, Spent: time.Minute, Ended: at(24, 22, 30)},
			{ID: "i3", Order: 3, State: assembly.ToTreat, Support: 1},
			{ID: "i4", Order: 4, State: assembly.Withdrawn},
			{ID: "i5", Order: 5, State: assembly.Deferred, Spent: time.Minute, Ended: at(24, 22, 40)},
			{ID: "i6", Order: 6, State: assembly.Current, Spent: time.Minute},
			{ID: "i7", Order: 7, State: assembly.Withdrawn},
		},
		Notes: []assembly.Note{
			note(assembly.Task, "late", "i1", 50), note(assembly.Decision, "early", "i1", 10), note(assembly.Info, "gone", "i9", 20),
			note(assembly.Decision, "none", "", 5), note(assembly.Idea, "kept", "i7", 30),
		},
		Results: []assembly.Result{{Number: 12, Line: "adoptée", Item: "i2"}, {Number: 13, Line: "rejetée"}},
		Roles:   []assembly.Holder{{Role: assembly.Facilitation, Who: member("a")}, {Role: assembly.Writing, Who: member("b")}},
		Attendees: []assembly.Attendee{
			{Who: member("zoe"), Presence: assembly.InPerson, Here: true, Named: true},
			{Who: member("a"), Presence: assembly.Online, Here: true, Named: true},
			{Who: member("b"), Presence: assembly.InPerson, Here: true},
			{Who: member("c"), Presence: assembly.InPerson, Named: true}, // did not come
			{Who: member("d"), Presence: assembly.Absent, Named: true},
			{Who: member("e"), Presence: assembly.Absent},
			{Who: assembly.Guest("Gus"), Presence: assembly.InPerson, Here: true, Named: true},
			{Who: assembly.Guest("Ida"), Presence: assembly.Online, Named: true}, // did not come
			{Who: member("gone"), Presence: assembly.InPerson, Here: true, Named: true},
		},
		Name: func(who assembly.Speaker) string {
			return strings.TrimPrefix(string(who), "m:gone") // forgotten
		},
	}
}

func TestCompile(t *testing.T) {
	f := facts()
	m := assembly.Compile(f)
	if m.Number != 7 || m.Lasted != 145*time.Minute || !m.Next.Equal(f.Next) || m.Place != f.Assembly.Place || m.Kind != assembly.General {
		t.Errorf("%+v", m)
	}
	want := assembly.Minutes{
		Present: assembly.People{Number: 4, Names: []string{"m:a", "m:zoe"}},
		Excused: assembly.People{Number: 2, Names: []string{"m:d"}},
		Guests:  assembly.People{Number: 1, Names: []string{"g:Gus"}},
		Quorum:  assembly.Quorum{Needed: 3, Present: 5, Members: 9, Guests: 1},
		Roles:   []assembly.Duty{{Role: assembly.Facilitation, Name: "m:a"}, {Role: assembly.Writing}},
		Results: f.Results,
	}
	got := assembly.Minutes{Present: m.Present, Excused: m.Excused, Guests: m.Guests, Quorum: m.Quorum, Roles: m.Roles, Results: m.Results}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := ids(m.LeftOver); got != "i6 i3 i5" {
		t.Errorf("left over: %s", got)
	}
	var passages []string
	for _, p := range m.Items {
		line := p.Item.ID
		for _, n := range p.Notes {
			line += " " + n.Text
		}
		for _, r := range p.Results {
			line += " " + r.Line
		}
		passages = append(passages, line)
	}
	if diff := cmp.Diff([]string{"i2 adoptée", "i5", "i1 early late", "i6", "i7 kept"}, passages); diff != "" {
		t.Error(diff)
	}
	for _, part := range []struct {
		notes []assembly.Note
		want  string
	}{{m.General, "none gone"}, {m.Decisions, "none early"}, {m.Tasks, "late"}} {
		got := ""
		for _, n := range part.notes {
			got += n.Text + " "
		}
		if strings.TrimSpace(got) != part.want {
			t.Errorf("got %q, want %q", got, part.want)
		}
	}
}

// Nobody is named who did not agree, whatever the caller knows.
func TestCompileNamesNobodyElse(t *testing.T) {
	f := facts()
	for i := range f.Attendees {
		f.Attendees[i].Named = false
	}
	m := assembly.Compile(f)
	if m.Present.Number != 4 || len(m.Present.Names)+len(m.Excused.Names)+len(m.Guests.Names) > 0 || m.Roles[0].Name != "" {
		t.Errorf("%+v", m)
	}
	f = facts()
	f.Name = nil
	if m := assembly.Compile(f); m.Present.Number != 4 || m.Present.Names != nil {
		t.Errorf("%+v", m.Present)
	}
}
