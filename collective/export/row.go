package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// Kind says what a column holds.
type Kind int

// The kinds of columns.
const (
	Text   Kind = iota
	Number      // a whole number of 64 bits
	JSON        // a text of JSON, or nothing: stands in the row as it is
)

// Column is one value of a row.
type Column struct {
	Name string
	Kind Kind
}

// Table is what the rows of a file have in common.
type Table struct {
	Name    string
	Columns []Column
}

func (t Table) file() string { return dataFolder + t.Name + ".jsonl" }

// Index is the place of a column, or -1.
func (t Table) Index(column string) int {
	for i, c := range t.Columns {
		if c.Name == column {
			return i
		}
	}
	return -1
}

// Row has a value for each column: a string, or an int64 for a Number.
type Row []any

// appendRow writes a row as an object with its columns in their order, and ends the line.
func (t Table) appendRow(to []byte, row Row) ([]byte, error) {
	for i, c := range t.Columns {
		mark := byte(',')
		if i == 0 {
			mark = '{'
		}
		to = append(to, mark, '"')
		to = append(append(to, c.Name...), `":`...)
		switch value := row[i].(type) {
		case int64:
			to = strconv.AppendInt(to, value, 10)
		case string:
			var err error
			if to, err = c.appendText(to, value); err != nil {
				return to, fmt.Errorf("%s.%s: %w", t.Name, c.Name, err)
			}
		default:
			return to, fmt.Errorf("%s.%s: a value of type %T", t.Name, c.Name, value)
		}
	}
	return append(to, '}', '\n'), nil
}

func (c Column) appendText(to []byte, text string) ([]byte, error) {
	if c.Kind != JSON || text == "" {
		return appendQuoted(to, text), nil
	}
	if !json.Valid([]byte(text)) || bytes.ContainsAny([]byte(text), "\n\r") || text[0] == '"' {
		return to, errors.New("a value that is no JSON on one line")
	}
	return append(to, text...), nil
}

// appendQuoted writes a text as JSON has it, in one way only.
func appendQuoted(to []byte, text string) []byte {
	for i := range len(text) {
		if b := text[i]; b < ' ' || b >= utf8.RuneSelf || b == '"' || b == '\\' {
			var quoted bytes.Buffer
			enc := json.NewEncoder(&quoted)
			enc.SetEscapeHTML(false)
			_ = enc.Encode(text) // a string never fails
			return append(to, bytes.TrimSuffix(quoted.Bytes(), []byte("\n"))...)
		}
	}
	to = append(to, '"')
	return append(append(to, text...), '"')
}

// parseRow reads what appendRow wrote, and nothing else: a row that says the same in another way is
// refused, so that what somebody reads in the file is what is read.
func (t Table) parseRow(line []byte) (Row, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(line, &fields); err != nil {
		return nil, errors.New("no object")
	}
	row := make(Row, len(t.Columns))
	for i, c := range t.Columns {
		raw, ok := fields[c.Name]
		if !ok {
			return nil, fmt.Errorf("no %s", c.Name)
		}
		var err error
		if row[i], err = c.parse(raw); err != nil {
			return nil, fmt.Errorf("%s: %w", c.Name, err)
		}
	}
	again, err := t.appendRow(nil, row)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(bytes.TrimSuffix(again, []byte("\n")), line) {
		return nil, errors.New("not as it is written")
	}
	return row, nil
}

func (c Column) parse(raw json.RawMessage) (any, error) {
	if c.Kind == Number {
		n, err := strconv.ParseInt(string(raw), 10, 64)
		if err != nil {
			return nil, errors.New("no whole number")
		}
		return n, nil
	}
	if c.Kind == JSON && len(raw) > 0 && raw[0] != '"' {
		return string(raw), nil
	}
	var text *string
	if err := json.Unmarshal(raw, &text); err != nil || text == nil || c.Kind == JSON && *text != "" {
		return nil, errors.New("no text")
	}
	return *text, nil
}
