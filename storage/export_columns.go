package storage

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"tocsin/collective/export"
)

// portable is a table as it leaves with a circle: which of its rows, which of their columns, and
// what the others hold where it comes in again. Who adds a table or a column says it here, or in
// export_covers_test.go why it stays.
type portable struct {
	name  string // of the table in the file
	table string // in the database; empty: the same
	// columns are those that leave, with what they hold:
	//
	//	x      text                      x*           sealed text
	//	x#     a number                  x*{}         sealed JSON
	//	x{}    JSON                      x*{512}      sealed JSON, padded to a multiple of so many bytes
	//	x@     the circle itself         x*{512:a,b}  and nothing of it leaves but these parts
	//	x&     a circle of the file      x?           may be empty where another circle's file has it
	//	x>t    a row of table t of the file
	columns string
	where   string            // which rows; t is the table, @circle the circle
	key     string            // columns that tell one row from the others, and their order
	made    map[string]string // how a value is made that does not leave as it is
	left    map[string]any    // what stays, and what it is where the circle comes in
	rows    func(exporter, portable, func(export.Row) error) error
}

func (p portable) source() string {
	if p.table != "" {
		return p.table
	}
	return p.name
}

// portableColumn is a column as it was said.
type portableColumn struct {
	export.Column
	sealed  bool
	own     bool // the circle
	room    bool // a circle of the file
	blank   bool // may be empty in another file
	of      string
	padding int
	parts   []string
}

func (p portable) parsed() []portableColumn {
	var all []portableColumn
	for said := range strings.FieldsSeq(p.columns) {
		at := strings.IndexAny(said, "#*{@&?>")
		if at < 0 {
			at = len(said)
		}
		c := portableColumn{Column: export.Column{Name: said[:at]}}
		c.read(said[at:])
		all = append(all, c)
	}
	return all
}

func (c *portableColumn) read(marks string) {
	if marks == "" {
		return
	}
	rest := marks[1:]
	switch marks[0] {
	case '#':
		c.Kind = export.Number
	case '*':
		c.sealed = true
	case '@':
		c.own = true
	case '&':
		c.room = true
	case '?':
		c.blank = true
	case '>':
		c.of, rest = rest, ""
	case '{':
		inside, after, _ := strings.Cut(rest, "}")
		padding, parts, some := strings.Cut(inside, ":")
		c.Kind, rest = export.JSON, after
		c.padding, _ = strconv.Atoi(padding)
		if some {
			c.parts = strings.Split(parts, ",")
		}
	}
	c.read(rest)
}

func (p portable) shape() export.Table {
	t := export.Table{Name: p.name}
	for _, c := range p.parsed() {
		t.Columns = append(t.Columns, c.Column)
	}
	return t
}

// ExportTables are the tables of an export, in the order in which they are read back.
func ExportTables() []export.Table {
	var all []export.Table
	for _, p := range portables() {
		all = append(all, p.shape())
	}
	return all
}

// place is where a sealed value of a row stands.
func (p portable) place(columns []portableColumn, c portableColumn, row export.Row) string {
	text := p.source() + "." + c.Name
	for key := range strings.FieldsSeq(p.key) {
		for i, other := range columns {
			if other.Name == key {
				text += fmt.Sprintf("/%v", row[i])
			}
		}
	}
	return text
}

// leaves is what of an opened value leaves.
func (c portableColumn) leaves(text string) (string, error) {
	if c.Kind != export.JSON {
		return text, nil
	}
	text = strings.TrimRight(text, " ")
	if c.parts == nil || text == "" {
		return text, nil
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal([]byte(text), &all); err != nil {
		return "", fmt.Errorf("read %s: %w", c.Name, err)
	}
	var kept []string
	for _, part := range c.parts {
		if value, ok := all[part]; ok {
			kept = append(kept, strconv.Quote(part)+":"+string(value))
		}
	}
	if kept == nil {
		return "", nil
	}
	return "{" + strings.Join(kept, ",") + "}", nil
}

// padded is a value as it is sealed anew.
func (c portableColumn) padded(text string) string {
	if c.padding < 2 || text == "" {
		return text
	}
	return text + strings.Repeat(" ", (c.padding-len(text)%c.padding)%c.padding)
}
