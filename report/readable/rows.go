package readable

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"tocsin/collective/export"
	"tocsin/report/sheet"
)

// rows writes a table.
type rows struct {
	to   io.Writer
	line []byte
}

func (r *rows) add(cells ...string) error {
	r.line = sheet.AppendRow(r.line[:0], cells)
	_, err := r.to.Write(r.line)
	return err
}

func (b *book) table(name string, fill func(*rows) error) export.Extra {
	return export.Extra{Name: b.file(name), Write: func(w io.Writer) error {
		if _, err := io.WriteString(w, sheet.Marked); err != nil {
			return err
		}
		return fill(&rows{to: w})
	}}
}

func (b *book) view(v view, to *rows) error {
	titles := make([]string, len(v.columns))
	for i, c := range v.columns {
		titles[i] = b.title(c.head)
	}
	if err := to.add(titles...); err != nil {
		return err
	}
	if v.name == "minutes" {
		return b.minutes(to)
	}
	cells := make([]string, len(v.columns))
	shape := b.shapes[v.table]
	return b.source.Each(v.table, func(row export.Row) error {
		for i, c := range v.columns {
			text, err := b.cell(shape, row, c)
			if err != nil {
				return fmt.Errorf("%s: %w", v.name, err)
			}
			cells[i] = text
		}
		return to.add(cells...)
	})
}

// cell is one value as people read it.
func (b *book) cell(shape export.Table, row export.Row, c column) (string, error) {
	name, part, within := strings.Cut(c.from, "/")
	at := shape.Index(name)
	if at < 0 {
		return "", fmt.Errorf("there is no column %s", name)
	}
	text, _ := row[at].(string)
	n, _ := row[at].(int64)
	switch {
	case within:
		return inside(text, part)
	case c.as == moment:
		return b.moment(n, shape, row), nil
	case c.as == person:
		return b.names[text], nil
	case c.as == number:
		return b.numbers[text], nil
	case c.as == circles:
		return strings.Join(b.circles[text], ", "), nil
	case c.as == flag && n == 0:
		return "", nil
	case c.as == flag:
		return "x", nil
	case shape.Columns[at].Kind == export.JSON:
		return inside(text, "")
	case shape.Columns[at].Kind == export.Number:
		return strconv.FormatInt(n, 10), nil
	}
	return text, nil
}

// moment writes a moment so that programs sort it.
func (b *book) moment(ms int64, shape export.Table, row export.Row) string {
	if ms <= 0 {
		return ""
	}
	zone := b.Zone
	if at := shape.Index("zone"); at >= 0 {
		if said, err := time.LoadLocation(row[at].(string)); err == nil && row[at] != "" {
			zone = said
		}
	}
	return time.UnixMilli(ms).In(zone).Format("2006-01-02 15:04")
}

// inside writes a part of JSON: a list with commas, an object by its names.
func inside(text, path string) (string, error) {
	if text == "" {
		return "", nil
	}
	var value any
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		return "", errors.New("no JSON")
	}
	for part := range strings.SplitSeq(path, "/") {
		if part == "" {
			break
		}
		object, _ := value.(map[string]any)
		value = object[part]
	}
	return spelled(value), nil
}

func spelled(value any) string {
	switch value := value.(type) {
	case nil:
		return ""
	case []any:
		texts := make([]string, len(value))
		for i, v := range value {
			texts[i] = spelled(v)
		}
		return strings.Join(texts, ", ")
	case map[string]any:
		var texts []string
		for _, name := range slices.Sorted(maps.Keys(value)) {
			texts = append(texts, name+" "+spelled(value[name]))
		}
		return strings.Join(texts, ", ")
	}
	return fmt.Sprint(value)
}
