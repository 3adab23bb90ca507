package readable

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/export"
	"tocsin/collective/journal"
)

// little is a circle with a thing of a few tables.
type little map[string][]export.Row

var shapes = []export.Table{
	{Name: "circle", Columns: columns("id name")}, {Name: "others", Columns: columns("id name")}, {Name: "members", Columns: columns("id matrix_id name")},
	{Name: "proposals", Columns: columns(`id number# kind rules{} state title body options{} author_id first_day last_day opened_ms# deadline_ms# zone receipt{} review`)},
	{Name: "assemblies", Columns: columns("id number# kind state title place starts_ms# ends_ms# zone")}, {Name: "minutes", Columns: columns("assembly_id document{}")},
	{Name: "actions", Columns: columns("id number#")}, {Name: "promises", Columns: columns("id number#")}, {Name: "tasks", Columns: columns("id number#")},
	{Name: "proposal_circles", Columns: columns("proposal_id circle_id")}, {Name: "assembly_circles", Columns: columns("assembly_id circle_id")},
	{Name: "action_circles", Columns: columns("action_id circle_id")},
}

func columns(names string) (all []export.Column) {
	for name := range strings.FieldsSeq(names) {
		kind := export.Text
		if strings.HasSuffix(name, "#") {
			kind = export.Number
		} else if strings.HasSuffix(name, "{}") {
			kind = export.JSON
		}
		all = append(all, export.Column{Name: strings.TrimRight(name, "#{}"), Kind: kind})
	}
	return all
}

func (l little) Tables() []export.Table { return shapes }

func (l little) Each(table string, do func(export.Row) error) error {
	for _, row := range l[table] {
		if err := do(row); err != nil {
			return err
		}
	}
	return nil
}

func (l little) EachEntry(do func(journal.Entry) error) error {
	return do(journal.Entry{Seq: 1, At: 1764000000000, Member: "m", Act: "propose", Ref: "p", Detail: "+32 470", Hash: "h"})
}

func mustTable(tb testing.TB, s export.Source, name string) string {
	tb.Helper()
	brussels, err := time.LoadLocation("Europe/Brussels")
	if err != nil {
		tb.Fatal(err)
	}
	files, err := Files(s, Words{T: func(key string, _ ...any) string { _, rest, _ := strings.Cut(key, "-"); return rest }, Zone: brussels,
		Deed: func(act, who, number string) string { return act + " " + who + " " + number }})
	if err != nil {
		tb.Fatal(err)
	}
	for _, f := range files {
		var text strings.Builder
		if f.Name != name+".csv" {
			continue
		}
		if err := f.Write(&text); err != nil {
			tb.Fatal(err)
		}
		return strings.ReplaceAll(strings.TrimPrefix(text.String(), "\ufeff"), "\r\n", "\n")
	}
	tb.Fatalf("no %s", name)
	return ""
}

// TestCells: a value as people read it, of each form, and nothing that a program computes.
func TestCells(t *testing.T) {
	s := little{
		"circle": {{"l", "Liège"}}, "others": {{"n", "Namur"}}, "members": {{"m", "@alice:test", "Alice"}},
		"proposals": {{"p", int64(7), "action", `{"method":"majorite"}`, "close", "=1+1", "", `["A; b","c"]`, "m", "2025-12-01", "", int64(1764000000000), int64(0), "America/New_York",
			`{"outcome":"adoptee","count":{"electorate":3,"ballots":{"pour":2,"contre":1}}}`, ""},
			{"q", int64(8), "", "", "ouverte", "x", "", "", "gone", "", "", int64(1764000000000), int64(0), "", "", ""}},
		"proposal_circles": {{"p", "l"}, {"p", "n"}},
		"assemblies":       {{"a", int64(3), "", "", "", "", int64(0), int64(0), ""}},
		"minutes":          {{"a", `{"parts":[{"heading":"Accueil","lines":[{"number":4,"text":"-12 places","due":"lundi"}]}],"last":4,"until":"2025-12-01T00:00:00Z","revision":0}`}},
	}
	want := "number;kind;method;state;title;text;options;by;circles;first-day;last-day;opened;deadline;outcome;electorate;ballots;result;review\n" +
		`7;action;majorite;close;'=1+1;;"A; b, c";Alice;"Liège, Namur";2025-12-01;;2025-11-24 11:00;;adoptee;3;"contre 1, pour 2";;` + "\n" +
		"8;;;ouverte;x;;;;;;;2025-11-24 17:00;;;;;;\n"
	if got := mustTable(t, s, "proposals"); got != want {
		t.Errorf("%s\nexpected\n%s", got, want)
	}
	if got, want := mustTable(t, s, "minutes"), "assembly;part;line;kind;text;who;due\n3;Accueil;4;;'-12 places;;lundi\n"; got != want {
		t.Errorf("%s", got)
	}
	if got, want := mustTable(t, s, "journal"), "number;moment;deed;detail;print\n1;2025-11-24 17:00;propose Alice 7;'+32 470;h\n"; got != want {
		t.Errorf("%s", got)
	}
}
