package sheet_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/report/sheet"
)

// MustCSV is a table as another reader has it.
func MustCSV(tb testing.TB, rows [][]string) [][]string {
	tb.Helper()
	file, err := sheet.CSV(rows)
	if err != nil {
		tb.Fatal(err)
	}
	text, says := bytes.CutPrefix(file, []byte("\ufeff"))
	if !says {
		tb.Error("nothing says that it is UTF-8")
	}
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma = ';'
	read, err := r.ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	return read
}

func TestCSVReadsBack(t *testing.T) {
	rows := [][]string{{"Nom", "Lieu"}, {"Zoë \"Z\" Nguyễn", "Liège; Huy"}, {"ligne\nde deux", ""}, {"a, b", " c "}, {"a=b", "0-3 ans"}, {"d'Olne", "'s-Gravenhage"}, {"œ « 5 € »", "\t"}}
	want := append(rows[:len(rows)-1:len(rows)-1], []string{"œ « 5 € »", "'\t"})
	if diff := cmp.Diff(want, MustCSV(t, rows)); diff != "" {
		t.Error(diff)
	}
}

// TestNothingIsComputed, however it is disguised (CWE-1236).
func TestNothingIsComputed(t *testing.T) {
	for _, formula := range []string{
		"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "\u200b=1", "\ufeff=1", "＝1", "＋1", "－1", "＠a", "=HYPERLINK(\"https://mal.example\")",
		"\x00=1", "  -2",
	} {
		read := MustCSV(t, [][]string{{"x", formula}})
		if len(read) != 1 || len(read[0]) != 2 || read[0][1][0] != '\'' {
			t.Errorf("%q is %q", formula, read)
		}
	}
}

// TestOneCellStaysOne in programs that take a comma or a tab for the separator too.
func TestOneCellStaysOne(t *testing.T) {
	file, err := sheet.CSV([][]string{{"a,=1", "b\t=1", "c;=1", "d"}})
	if err != nil || string(file) != "\ufeff\"a,=1\";\"b\t=1\";\"c;=1\";d\r\n" {
		t.Errorf("%q: %v", file, err)
	}
}

func TestTooLong(t *testing.T) {
	rows := make([][]string, 1<<20+1)
	if _, err := sheet.CSV(rows); !errors.Is(err, sheet.ErrTooLong) {
		t.Error(err)
	}
	if _, err := sheet.XLSX("x", rows); !errors.Is(err, sheet.ErrTooLong) {
		t.Error(err)
	}
}
