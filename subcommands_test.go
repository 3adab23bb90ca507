package main

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The manual in docs is the one that the program writes:
//
//	go run . man > docs/tocsin.1
func TestManual(t *testing.T) {
	o := newOperator(t)
	o.expect(o.run(context.Background(), "man"), exitOK)
	written, err := os.ReadFile("docs/tocsin.1")
	must(t, err)
	if diff := cmp.Diff(string(written), o.out.String()); diff != "" {
		t.Errorf("docs/tocsin.1 is another one (-there +written):\n%s", diff)
	}
	if man, err := exec.LookPath("groff"); err == nil {
		cmd := exec.Command(man, "-man", "-Kutf8", "-Tutf8", "-ww", "docs/tocsin.1")
		var warnings strings.Builder
		cmd.Stderr = &warnings
		if err := cmd.Run(); err != nil || warnings.Len() > 0 {
			t.Error(err, warnings.String())
		}
	}
}

// Every flag that the table names is one that the subcommand takes.
func TestFlagsAreTaken(t *testing.T) {
	for _, c := range subcommands() {
		for _, f := range c.options {
			if c.name == "demo" {
				continue // begins a homeserver
			}
			args := []string{c.name, "-" + f.name}
			if f.value != "" {
				args = append(args, "1")
			}
			o := newOperator(t)
			ctx, cancel := context.WithCancel(t.Context())
			cancel()
			o.run(ctx, args...)
			if all := o.out.String() + o.err.String(); strings.Contains(all, "flag provided but not defined") {
				t.Errorf("%v: %s", args, all)
			}
		}
	}
}

func TestCompletion(t *testing.T) {
	for shell, check := range map[string]string{"bash": "-n", "zsh": "-n", "fish": "--no-execute"} {
		o := newOperator(t)
		o.expect(o.run(context.Background(), "completion", shell), exitOK, "doctor", "backup", "keep", "completion")
		program, err := exec.LookPath(shell)
		if err != nil {
			t.Logf("%s is not there: its completion is not read by it", shell)
			continue
		}
		o.write("completion", o.out.String())
		if out, err := exec.Command(program, check, o.path("completion")).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", shell, err, out)
		}
		if shell != "bash" {
			continue
		}
		for typed, want := range map[string]string{"tocsin bac": "backup", "tocsin backup -k": "-keep", "tocsin completion f": "fish"} {
			script := `. "$1"; COMP_WORDS=($2); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _tocsin; echo "${COMPREPLY[*]}"`
			out, err := exec.Command(program, "-c", script, "x", o.path("completion"), typed).CombinedOutput()
			if got := strings.TrimSpace(string(out)); got != want || err != nil {
				t.Errorf("%s: %q, %v", typed, got, err)
			}
		}
	}
	o := newOperator(t)
	o.expect(o.run(context.Background(), "completion", "csh"), exitUsage, "tocsin completion bash, zsh ou fish")
}
