package journal

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// The file of a journal is JSON lines: one Entry a line, of one circle, oldest first, exactly as
// Write writes it. A line that says the same in another way is refused, so that what somebody reads
// in it is what was verified.

// ErrFormat says that a file is no file of a journal.
var ErrFormat = errors.New("no file of a journal")

// maxLine bounds a line of the file, in bytes.
const maxLine = 4 << 20

// Write writes entries as a file. Words that no file can hold as they are (not UTF-8) are left out;
// their digest stays.
func Write(w io.Writer, entries []Entry) error {
	for _, e := range entries {
		if !utf8.ValidString(e.Salt + e.Detail) {
			e.Salt, e.Detail = "", ""
		}
		text, err := line(e)
		if err != nil {
			return err
		}
		if _, err := w.Write(text); err != nil {
			return fmt.Errorf("write journal: %w", err)
		}
	}
	return nil
}

func line(e Entry) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(e); err != nil {
		return nil, fmt.Errorf("write journal: %w", err)
	}
	return b.Bytes(), nil
}

// Verify reads a file and follows its chain, in which a print is sought. The chain goes as far as
// the entries fit; the error is then a *Fault. It is ErrFormat, with the number of the line, for
// what is no file of a journal.
func Verify(r io.Reader, sought Print) (*Chain, error) {
	c := NewChain(sought)
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 0, 64<<10), maxLine)
	number := 0
	for lines.Scan() {
		number++
		e, err := Parse(lines.Text())
		if err != nil {
			return c, fmt.Errorf("line %d: %w", number, err)
		}
		if err := c.Add(e); err != nil {
			return c, err
		}
	}
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return c, fmt.Errorf("line %d is too long: %w", number+1, ErrFormat)
	case err != nil:
		return c, fmt.Errorf("read journal: %w", err)
	case number == 0:
		return c, fmt.Errorf("it is empty: %w", ErrFormat)
	}
	return c, nil
}

// Parse reads one line of a file, without its end. It is ErrFormat for what Write would not write.
func Parse(text string) (e Entry, err error) {
	if err := json.Unmarshal([]byte(text), &e); err != nil {
		return e, ErrFormat
	}
	again, err := line(e)
	if err != nil {
		return e, err
	}
	if strings.TrimSuffix(string(again), "\n") != text {
		return e, ErrFormat
	}
	return e, nil
}
