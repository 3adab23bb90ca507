package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const votes = "testdata/votes"

// counted is what `tocsin tally` says, in a folder without anything else.
func counted(stdin string, args ...string) (code int, out, said string) {
	var stdout, stderr bytes.Buffer
	p := program{strings.NewReader(stdin), &stdout, &stderr, func(string) string { return "" }}
	code = p.run(context.Background(), append([]string{"tally"}, args...))
	return code, stdout.String(), stderr.String()
}

func lastLine(text string) string {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	return lines[len(lines)-1]
}

func TestTallyPublishedBallots(t *testing.T) {
	for _, table := range []string{"expected.tsv", "more.tsv"} {
		text, err := os.ReadFile(filepath.Join(votes, table))
		must(t, err)
		for _, row := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
			cells := strings.Split(row, "\t")
			file := filepath.Join(votes, cells[0])
			seats, err := strconv.Atoi(cells[2])
			must(t, err)
			args := []string{"--method", cells[1], file}
			if seats > 1 || cells[1] == "stv" {
				args = append(args, "--seats", cells[2])
			}
			code, out, said := counted("", args...)
			if code != exitOK || lastLine(out) != cells[3] || said != "" {
				t.Errorf("%s: %d, %q, %s", row, code, lastLine(out), said)
			}
			ballots, err := os.ReadFile(file)
			must(t, err)
			_, again, _ := counted(string(ballots), "-method="+cells[1], "-seats", cells[2], "-")
			if again != out {
				t.Errorf("%s: other from standard input:\n%s", row, again)
			}
		}
	}
}

func TestTallyMajorityFlags(t *testing.T) {
	ballots := "30: pour\n16: contre\n4: abstention\n"
	for flags, want := range map[string]string{
		"":                          "pour",
		"-fraction 2/3":             "aucune",
		"-fraction 60%":             "pour",
		"-fraction 60% -of votants": "pour",
		"-fraction 61% -of votants": "aucune",
		"-fraction 2/3 -of electorat -electorate 45": "",
		"-of electorat -electorate 59":               "pour",
		"-of electorat -electorate 60":               "aucune",
	} {
		code, out, said := counted(ballots, append(strings.Fields("-method majority - "), strings.Fields(flags)...)...)
		if want == "" {
			if code != exitUsage || out != "" {
				t.Errorf("%q: %d, %s", flags, code, out)
			}
		} else if code != exitOK || lastLine(out) != want {
			t.Errorf("%q: %d, %q, %s", flags, code, lastLine(out), said)
		}
	}
}

func TestTallySaysWhatIsWrong(t *testing.T) {
	tests := []struct {
		args, stdin string
		said        []string
	}{
		{"", "", []string{"tocsin tally -method"}},
		{"-method schulze", "", []string{"tocsin tally -method"}},
		{"-method lot -", "1: A", []string{"lot", "plurality, majority, approval, score, points, schulze, ranked-pairs, irv, stv"}},
		{"-", "1: A", []string{"la méthode manque", "ranked-pairs"}},
		{"-method stv -", "1: A>B", []string{"-seats"}},
		{"-method stv -seats 3 -", "1: A>B", []string{"-seats"}},
		{"-method irv -seats 2 -", "1: A>B", []string{"-method stv"}},
		{"-method irv no.votes", "", []string{"no.votes", "vérifiez le nom du fichier"}},
		{"-method points -", "1: A:7, B:101", []string{"-:1: ", "B:101", "de 0 à 100"}},
		{"-method irv -", "1: A\n2: A>B=C", []string{"-:2: ", "A>B=C"}},
		{"-method irv - more", "", []string{`unexpected argument "more"`}},
		{"-method majority -fraction 0 -", "1: A", []string{"-fraction"}},
		{"-method majority -fraction x -", "1: A", []string{"-fraction"}},
		{"-method majority -of tous -", "1: A", []string{"exprimes, votants ou electorat"}},
		{"-lot", "", []string{"flag provided but not defined: -lot"}},
	}
	for _, test := range tests {
		code, out, said := counted(test.stdin, strings.Fields(test.args)...)
		if code != exitUsage || out != "" || !strings.Contains(said, "À faire : ") {
			t.Errorf("%q: %d, %s%s", test.args, code, out, said)
		}
		for _, want := range test.said {
			if !strings.Contains(said, want) {
				t.Errorf("%q does not say %q: %s", test.args, want, said)
			}
		}
	}
	if code, out, _ := counted("", "-h"); code != exitOK || !strings.Contains(out, "tocsin tally") {
		t.Errorf("-h: %d, %s", code, out)
	}
}
