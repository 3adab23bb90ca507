package demo

import (
	"context"
	"errors"
	"flag"
	"os"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "rewrite the bot's lines of the story")

func patient(t *testing.T) context.Context {
	if testing.Short() {
		t.Skip("starts a homeserver")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute) // a first build takes minutes
	t.Cleanup(cancel)
	return ctx
}

func TestStory(t *testing.T) {
	ctx := patient(t)
	var stdout, stderr output
	if *update {
		d := &demo{options: options{once: true}, stderr: &stderr}
		err := d.open(&stdout)
		if err == nil {
			err = d.run(ctx)
		}
		var different *difference
		if errors.As(err, &different) {
			err = os.WriteFile("story.txtar", []byte(different.played), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
		return
	}
	if code := Run(ctx, []string{"--once"}, strings.NewReader(""), &stdout, &stderr); code != 0 {
		t.Fatalf("ended with %d:\n%s\n%s", code, stderr.String(), stdout.String())
	}
	for _, want := range []string{"m.room.encrypted", "m.megolm.v1.aes-sha2", "adoptée", "+48 h"} {
		if !strings.Contains(stdout.String(), want) {
			t.Errorf("did not show %q:\n%s", want, stdout.String())
		}
	}
}

// The guest votes, asks the bot in private, moves the clock and leaves.
func TestTalk(t *testing.T) {
	ctx := patient(t)
	var stdout, stderr output
	in := "!vote 1 pour\n!propositions\n!vote 3 pour\n/dm bonjour\n\n/rien\n/+48h\n"
	if code := Run(ctx, nil, strings.NewReader(in), &stdout, &stderr); code != 0 {
		t.Fatalf("ended with %d:\n%s\n%s", code, stderr.String(), stdout.String())
	}
	_, talk, _ := strings.Cut(stdout.String(), "À vous")
	for _, want := range []string{
		"vous    !vote 1 pour", "est clos depuis", "À décider", "« pour » est compté",
		"(en privé) bonjour", "Tocsin  (en privé) Bonjour", "ne connaît pas « /rien »", "── +48 h", "N° 3 adoptée",
	} {
		before, after, found := strings.Cut(talk, want)
		if !found {
			t.Errorf("did not show %q after\n%s\nbut\n%s", want, before, stdout.String())
			break
		}
		talk = after
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(patient(t))
	var stdout, stderr output
	go func() {
		for !strings.Contains(stdout.String(), "!voter 1 pour") && ctx.Err() == nil {
			time.Sleep(10 * time.Millisecond)
		}
		cancel()
	}()
	if code := Run(ctx, []string{"--once"}, strings.NewReader(""), &stdout, &stderr); code != interrupted {
		t.Errorf("ended with %d:\n%s", code, stderr.String())
	}
}

func TestWithoutSources(t *testing.T) {
	t.Chdir(t.TempDir())
	var stdout, stderr output
	if code := Run(t.Context(), nil, strings.NewReader(""), &stdout, &stderr); code != 1 {
		t.Errorf("ended with %d", code)
	}
	if !strings.Contains(stderr.String(), "La démo a besoin des sources") {
		t.Errorf("said %s", stderr.String())
	}
}

func TestWithoutGo(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	var stdout, stderr output
	if code := Run(t.Context(), nil, strings.NewReader(""), &stdout, &stderr); code != 1 {
		t.Errorf("ended with %d", code)
	}
	if !strings.Contains(stderr.String(), "https://go.dev/dl/") {
		t.Errorf("said %s", stderr.String())
	}
}
