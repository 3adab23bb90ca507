package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"tocsin/storage"
)

// verdict is how one thing is.
type verdict string

const (
	fine    verdict = "ok"
	warning verdict = "warn" // works, and somebody should look
	bad     verdict = "bad"
)

// finding is one line of an examination.
type finding struct {
	Name    string  `json:"name"`
	Verdict verdict `json:"verdict"`
	Note    string  `json:"note"`
	Todo    string  `json:"todo,omitempty"`
	Cause   string  `json:"cause,omitempty"`
	code    int     // with which the program ends, of what is bad
}

// doctor examines the whole: configuration, folder, keys, database, journals, backups, homeserver and
// device. It changes nothing, needs no bot that can start, and does not disturb one that runs.
func (p program) doctor(ctx context.Context, args []string) error {
	flags, file := newFlags("doctor")
	asJSON := flags.Bool("json", false, "")
	rest, err := p.parse(flags, args)
	if err != nil {
		return err
	} else if len(rest) > 0 {
		return usage(fmt.Errorf("unexpected argument %q", rest[0]))
	}
	all := p.findings(ctx, *file)
	if *asJSON {
		out := json.NewEncoder(p.stdout)
		out.SetIndent("", "  ")
		if err := out.Encode(all); err != nil {
			return fmt.Errorf("write findings: %w", err)
		}
	} else {
		p.show(all)
	}
	for _, f := range all {
		if f.Verdict == bad {
			return failure{code: f.code, what: "Quelque chose est à réparer : " + f.Name + ".", todo: "voyez les lignes marquées ✗."}
		}
	}
	return nil
}

func (p program) findings(ctx context.Context, file string) []finding {
	h, err := p.house(ctx, file)
	if err != nil {
		return []finding{found("configuration", "", err)}
	}
	all := []finding{found("configuration", h.file, nil), found("dossier", h.Data, nil)}
	if _, err := h.checkFolder(ctx); err != nil {
		all[1] = found("dossier", "", err)
	} else if f, low := h.space(); low {
		all = append(all, f)
	}
	var sealer *storage.Sealer
	if key, err := h.key.Find(); err != nil {
		_, err := h.checkKey(ctx) // says what to do; none yet is fine
		all = append(all, found("clé de scellement", "pas encore : créée au premier démarrage", err))
	} else if sealer, err = storage.NewSealer(key); err == nil {
		all = append(all, h.keyPlace())
	}
	all = append(all, h.dataFindings(ctx, sealer)...)
	return append(all, h.serverFindings(ctx, sealer)...)
}

// found is a finding that is fine, or what a failure says.
func found(name, note string, err error) finding {
	if err == nil {
		return finding{Name: name, Verdict: fine, Note: note}
	}
	f := asFailure(err)
	out := finding{Name: name, Verdict: bad, Note: f.what, Todo: f.todo, code: f.code}
	if f.cause != nil {
		out.Cause = strings.ReplaceAll(f.cause.Error(), "\n", " ; ")
	}
	return out
}

func warn(name, note, todo string) finding {
	return finding{Name: name, Verdict: warning, Note: note, Todo: todo}
}

func (p program) show(all []finding) {
	marks := map[verdict]string{fine: "✓", warning: "!", bad: "✗"}
	for _, f := range all {
		fmt.Fprintf(p.stdout, "%s %s : %s\n", marks[f.Verdict], f.Name, f.Note)
		if f.Todo != "" {
			fmt.Fprintf(p.stdout, "    À faire : %s\n", f.Todo)
		}
		if f.Cause != "" {
			fmt.Fprintf(p.stdout, "    Cause : %s\n", f.Cause)
		}
	}
}

// running says whether a bot has the data.
func (h house) running() bool {
	f, err := lockFile(h.lockPath(), 0)
	if err == nil {
		_ = f.Close()
	}
	return errors.Is(err, errLocked)
}
