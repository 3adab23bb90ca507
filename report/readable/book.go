package readable

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"tocsin/collective/assembly"
	"tocsin/collective/export"
	"tocsin/collective/journal"
)

// book is what is known of a circle while its tables are written.
type book struct {
	Words
	source  export.Source
	shapes  map[string]export.Table
	circle  string              // its name
	names   map[string]string   // of members, by id
	numbers map[string]string   // of proposals, assemblies, actions, promises, tasks and reports that the journal tells of
	circles map[string][]string // names of circles that have something in common, by its id
}

// learn reads what one row says of another by an id.
func (b *book) learn() error {
	b.names, b.numbers, b.circles = map[string]string{}, map[string]string{}, map[string][]string{}
	rooms := map[string]string{}
	err := b.pairs("circle", "id", "name", func(id, name string) { rooms[id], b.circle = name, name })
	if err == nil {
		err = b.pairs("others", "id", "name", func(id, name string) { rooms[id] = name })
	}
	if err == nil {
		err = b.pairs("members", "id", "name", func(id, name string) { b.names[id] = name })
	}
	for _, table := range []string{"proposals", "assemblies", "actions", "promises", "tasks"} {
		if err == nil {
			err = b.pairs(table, "id", "number", func(id, number string) { b.numbers[id] = number })
		}
	}
	for table, of := range map[string]string{"proposal_circles": "proposal_id", "assembly_circles": "assembly_id", "action_circles": "action_id"} {
		if err == nil {
			err = b.pairs(table, of, "circle_id", func(id, room string) { b.circles[id] = append(b.circles[id], rooms[room]) })
		}
	}
	if err != nil {
		return fmt.Errorf("read circle: %w", err)
	}
	return b.learnReports()
}

// learnReports reads the numbers of those reports that the journal tells of: there are many others.
func (b *book) learnReports() error {
	told := map[string]bool{}
	err := b.source.EachEntry(func(e journal.Entry) error {
		if strings.Contains(e.Act, "report") {
			told[e.Ref] = true
		}
		return nil
	})
	if err != nil || len(told) == 0 {
		return err
	}
	return b.pairs("reports", "id", "number", func(id, number string) {
		if told[id] {
			b.numbers[id] = number
		}
	})
}

func (b *book) pairs(table, one, other string, do func(one, other string)) error {
	shape := b.shapes[table]
	at, to := shape.Index(one), shape.Index(other)
	if at < 0 || to < 0 {
		return fmt.Errorf("%s has no %s or no %s", table, one, other)
	}
	return b.source.Each(table, func(row export.Row) error {
		do(fmt.Sprint(row[at]), fmt.Sprint(row[to]))
		return nil
	})
}

// minutes has a line for each line of the minutes of an assembly.
func (b *book) minutes(to *rows) error {
	shape := b.shapes["minutes"]
	of, document := shape.Index("assembly_id"), shape.Index("document")
	return b.source.Each("minutes", func(row export.Row) error {
		var d assembly.Document
		if err := json.Unmarshal([]byte(row[document].(string)), &d); err != nil {
			return fmt.Errorf("read minutes: %w", err)
		}
		for _, part := range d.Parts {
			for _, line := range part.Lines {
				if err := to.add(b.numbers[row[of].(string)], part.Heading, strconv.Itoa(line.Number), string(line.Kind), line.Text, line.Who, line.Due); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func journalHeads() []string { return []string{"number", "moment", "deed", "detail", "print"} }

func (b *book) journal(to *rows) error {
	var titles []string
	for _, head := range journalHeads() {
		titles = append(titles, b.title(head))
	}
	if err := to.add(titles...); err != nil {
		return err
	}
	return b.source.EachEntry(func(e journal.Entry) error {
		at := time.UnixMilli(e.At).In(b.Zone).Format("2006-01-02 15:04")
		return to.add(strconv.FormatInt(e.Seq, 10), at, b.Deed(e.Act, b.names[e.Member], b.numbers[e.Ref]), e.Detail, e.Hash)
	})
}

// readme says what each file is, what is not there, and how one goes on with all of it.
func (b *book) readme(w io.Writer) error {
	lines := []string{b.T("export.readme-title", "circle", b.circle), "", b.T("export.readme-what"), b.T("export.readme-keep"), "", b.T("export.readme-tables"), ""}
	for _, name := range Names() {
		lines = append(lines, b.file(name)+" · "+b.T("export.about-"+name))
	}
	lines = append(lines, "", b.T("export.readme-codes"), b.T("export.readme-journal"), b.T("export.readme-data"), "",
		b.T("export.readme-not"), b.T("export.readme-votes"), "", b.T("export.readme-import"), b.T("export.readme-free"))
	_, err := io.WriteString(w, strings.Join(lines, "\r\n")+"\r\n")
	return err
}
