package main

import (
	"bytes"
	"flag"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"tocsin/stage"
)

// TestMain waits for its turn but when the run is short, which is for machines where
// nothing else is tested.
func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(stage.WithTurn(testing.Short(), m.Run))
}

// TestFaults has a taste of every kind of fault, side by side. The whole is a command:
// see the package.
func TestFaults(t *testing.T) {
	var out bytes.Buffer
	o, err := parse([]string{"-short", "-side", "7", "-time", "30s"}, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	if code := faults(t.Context(), o, &out); code != 0 {
		t.Errorf("exit code %d\n%s", code, out.String())
	}
	_, end, _ := strings.Cut(out.String(), "\n\n")
	t.Logf("%s\n%s", time.Since(start).Round(time.Second), end)
}

func TestOptions(t *testing.T) {
	for _, args := range []string{"-only nothing", "-time soon", "-only kill,"} {
		if _, err := parse(strings.Fields(args), io.Discard); err == nil {
			t.Errorf("%s is understood", args)
		}
	}
	o, err := parse([]string{"-only", "kill,gap", "-seed", "7"}, io.Discard)
	if err != nil || len(o.only) != 2 || o.seed != 7 || o.side != 1 {
		t.Errorf("%+v, %v", o, err)
	}
}

func TestTable(t *testing.T) {
	fine := &run{scenario: scenario{name: "fine"}, facts: []string{"3 kills"}}
	left := &run{scenario: scenario{name: "left"}, left: "no root"}
	bad := &run{scenario: scenario{name: "bad"}, wrong: []string{"lost\nthe log"}}
	var out bytes.Buffer
	if code := table(&out, []*run{fine, left}); code != 0 {
		t.Errorf("exit code %d", code)
	}
	if code := table(&out, []*run{fine, bad}); code != 1 || !strings.Contains(out.String(), "1 WRONG") {
		t.Errorf("exit code %d\n%s", code, out.String())
	}
}
