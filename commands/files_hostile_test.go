package commands

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tocsin/storage"
)

// injections are texts that a program which opens a file could take for more than text.
var injections = []string{
	`=HYPERLINK("https://mal.example")`, "@SUM(A1:A9)", "<script>alert(1)</script><img src=x onerror=alert(1)>",
	"a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:faux\r\nATTENDEE:mailto:x@mal.example",
	`","act":"vote"}` + "\n" + `{"seq":99} level=ERROR` + "\t=1+1",
}

// TestHostileFiles: whatever members write, it is text in every file that is made of it: in tables, calendars, pages,
// minutes, journals, data and what a circle takes along. Nothing of it is logged.
func TestHostileFiles(t *testing.T) {
	for i, text := range injections {
		t.Run(itoa(i), func(t *testing.T) { t.Parallel(); writeFiles(t, text) })
	}
}

// writeFiles has a text be written everywhere, and looks at the files that are made of it.
func writeFiles(t *testing.T, text string) {
	t.Helper()
	s := MustSix(t, nil)
	s.called("alice", text)
	files := map[string][]storage.File{}
	say := func(room, who string, lines ...string) {
		for _, line := range lines {
			for _, d := range s.deliveries(room, s.message(who, line)) {
				if d.File != nil {
					files[d.File.MIME] = append(files[d.File.MIME], *d.File)
				}
			}
		}
	}
	say(namur, "alice", `!action lettre ouverte "`+text+`"`, "!lettre 1 texte "+text, "!action 1 proposer", "!vote 1 pour")
	for _, who := range []string{"bruno", "chloé", "dina", "emil", "farah"} {
		say(namur, who, "!vote 1 pour")
	}
	s.now = s.now.AddDate(0, 0, 8)
	if err := s.engine.Tick(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.heard()
	say(namur, "bruno", "!lettre 1 ouvrir")
	say(dm("alice"), "alice", "signer 1", "1", text+", "+text+", "+text, "oui")
	say(namur, "alice", "!lettre 1 liste", `!ag maintenant "`+text+`"`, "!point "+text, "point suivant", "décision : "+text, "tâche : @"+text+" "+text,
		`!promesse "`+text+`" par `+text+" pour dimanche 14 décembre", "!promesse 1 preuve "+text, "!ag 1 imprimer", "!ag clore", "oui", "!pv 1 fichiers",
		`!ag "`+text+`" vendredi 19h, `+text, `!ag "Accueil" vendredi 20h, `+text, "!action 1 date samedi 13 décembre 14h, "+text, "!action 1 imprimer", "!agenda fichier", "!agenda", "!journal fichier", "!exporter", "!exporter oui")
	say(dm("alice"), "alice", "mesdonnees tout", "mesdonnees fichier", "mesdonnees")
	for _, mime := range []string{"application/pdf", "text/html", calendarType, "application/x-ndjson", "application/zip"} {
		if len(files[mime]) == 0 {
			t.Errorf("%q: no file of type %s, so that nothing is proven", text, mime)
		}
	}
	if strings.HasPrefix(text, "=") && len(files["text/csv"]) == 0 {
		t.Error("no table of signatures, so that nothing is proven")
	}
	for _, all := range files {
		for _, f := range all {
			checkFile(t, f)
		}
	}
	if s.log.Len() > 0 {
		t.Errorf("%q: logged %s", text, s.log.String())
	}
}

var plainName = regexp.MustCompile(`^[\pL\pN][\pL\pN._-]*$`)

// active is what a page must not have.
var active = regexp.MustCompile(`(?i)<script|<img[^>]+src=x|<[^>]+\son[a-z]+\s*=|href="?javascript:`)

// checkFile looks for what is more than text.
func checkFile(t *testing.T, f storage.File) {
	t.Helper()
	name := path.Base(f.Name)
	if !plainName.MatchString(name) {
		t.Errorf("a file is called %q", f.Name)
	}
	switch ext := path.Ext(name); ext {
	case ".csv":
		checkTable(t, name, f.Data)
	case ".html":
		if found := active.Find(f.Data); found != nil {
			t.Errorf("%s: %s", name, found)
		}
	case ".ics":
		for line := range bytes.Lines(f.Data) {
			if bytes.HasPrefix(line, []byte("SUMMARY:faux")) || bytes.HasPrefix(line, []byte("ATTENDEE")) {
				t.Errorf("%s: %s", name, line)
			}
		}
	case ".json":
		if !json.Valid(f.Data) {
			t.Errorf("%s is no JSON", name)
		}
	case ".ndjson", ".jsonl":
		for line := range bytes.Lines(f.Data) {
			if !json.Valid(line) {
				t.Errorf("%s: %s", name, line)
			}
		}
	case ".xml":
		if bytes.Contains(f.Data, []byte("<f>")) || bytes.Contains(f.Data, []byte("<f ")) {
			t.Errorf("%s computes", name)
		}
	case ".zip", ".xlsx":
		checkZip(t, f)
	}
}

// checkTable looks for cells that a spreadsheet program would compute.
func checkTable(t *testing.T, name string, data []byte) {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	r.FieldsPerRecord = -1
	if head, _, _ := strings.Cut(string(data), "\n"); strings.Count(head, ";") > strings.Count(head, ",") {
		r.Comma = ';'
	}
	rows, err := r.ReadAll()
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	for cell := range slices.Values(slices.Concat(rows...)) {
		if strings.IndexAny(cell, "=+-@\t\r") == 0 && len(cell) > 1 {
			t.Errorf("%s: the cell %q", name, cell)
		}
	}
}

func checkZip(t *testing.T, f storage.File) {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(f.Data), int64(len(f.Data)))
	if err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	for _, entry := range r.File {
		in, err := entry.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil || strings.Contains(entry.Name, "..") {
			t.Fatalf("%s: %v", entry.Name, err)
		}
		if name := path.Base(entry.Name); plainName.MatchString(name) {
			checkFile(t, storage.File{Name: name, Data: data})
		}
	}
}
