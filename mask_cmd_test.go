package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
)

// maskedBy is what `tocsin mask` makes of a text.
func maskedBy(stdin io.Reader, args ...string) (code int, out, said string) {
	var stdout, stderr bytes.Buffer
	p := program{stdin, &stdout, &stderr, func(string) string { return "" }}
	code = p.run(context.Background(), append([]string{"mask"}, args...))
	return code, stdout.String(), stderr.String()
}

func TestMaskLines(t *testing.T) {
	for in, want := range map[string]string{
		"":                                  "",
		"\n\n":                              "\n\n",
		"Mme Diallo":                        "Mme [name]",
		"Mme Diallo\r\n0478 12 34 56\r\n":   "Mme [name]\r\n[phone]\r\n",
		"le 112\nrue de la Loi 16\n":        "le 112\n[address]\n",
		"né le\n12/03/1985\n":               "né le\n12/03/1985\n", // a line at a time
		"\xffMme Diallo\xfe\n\x00":          "\xffMme [name]\xfe\n\x00",
		strings.Repeat("a", 200_000) + "\n": strings.Repeat("a", 200_000) + "\n",
	} {
		code, out, said := maskedBy(strings.NewReader(in))
		if code != exitOK || out != want || said != "" {
			t.Errorf("%.40q: %d, %.80q, %s", in, code, out, said)
		}
	}
}

func TestMaskIsSaidLineByLine(t *testing.T) {
	in, write := io.Pipe()
	read, out := io.Pipe()
	p := program{in, out, io.Discard, func(string) string { return "" }}
	ended := make(chan int)
	go func() { ended <- p.run(context.Background(), []string{"mask"}) }()
	lines := bufio.NewReader(read)
	for _, line := range []string{"Mme Diallo\n", "rien\n"} {
		_, err := io.WriteString(write, line)
		must(t, err)
		got, err := lines.ReadString('\n') // before the next line is written
		must(t, err)
		if want := strings.Replace(line, "Diallo", "[name]", 1); got != want {
			t.Errorf("%q, expected %q", got, want)
		}
	}
	must(t, write.Close())
	if code := <-ended; code != exitOK {
		t.Errorf("exit code %d", code)
	}
}

// forever is a line without an end.
type forever struct{}

func (forever) Read(b []byte) (int, error) {
	for k := range b {
		b[k] = 'a'
	}
	return len(b), nil
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("unplugged") }

func TestMaskSaysWhatIsWrong(t *testing.T) {
	code, out, said := maskedBy(io.MultiReader(strings.NewReader("Mme Diallo\n"), forever{}))
	if code != exitUsage || out != "Mme [name]\n" || !strings.Contains(said, "La ligne 2 est trop longue : plus de 16 Mo.") {
		t.Errorf("a long line: %d, %q, %s", code, out, said)
	}
	if code, _, said := maskedBy(broken{}); code != exitUnexpected || !strings.Contains(said, "read text: unplugged") {
		t.Errorf("a broken input: %d, %s", code, said)
	}
	if code, out, said := maskedBy(strings.NewReader("x"), "file.txt"); code != exitUsage || out != "" || !strings.Contains(said, `unexpected argument "file.txt"`) {
		t.Errorf("an argument: %d, %q, %s", code, out, said)
	}
	if code, _, said := maskedBy(strings.NewReader("x"), "-fast"); code != exitUsage || !strings.Contains(said, "-fast") {
		t.Errorf("a flag: %d, %s", code, said)
	}
	if code, out, _ := maskedBy(strings.NewReader("x"), "-h"); code != exitOK || !strings.Contains(out, "tocsin mask") {
		t.Errorf("-h: %d, %s", code, out)
	}
}
