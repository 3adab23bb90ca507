package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"tocsin/config"
	"tocsin/i18n"
)

// check looks at everything that a start needs, without connecting and without
// changing anything, and returns the exit code of the first thing that is wrong.
func (p program) check(ctx context.Context, args []string) int {
	h, err := p.configured(ctx, "check", args)
	if err != nil {
		return p.end(err)
	}
	fmt.Fprintf(p.stdout, "✓ configuration : %s\n✓ connexion : %s\n", h.file, h.loginNote())
	code := exitOK
	for _, step := range []struct {
		name string
		do   func(context.Context) (string, error)
	}{
		{"langues", checkLanguages}, {"dossier", h.checkFolder}, {"clé", h.checkKey}, {"base", h.checkDatabase},
	} {
		note, err := step.do(ctx)
		if err != nil {
			f := asFailure(err)
			fmt.Fprintf(p.stdout, "✗ %s : %s", step.name, strings.ReplaceAll(strings.TrimSpace(f.block()), "\n", "\n  ")+"\n")
			if code == exitOK {
				code = f.code
			}
			continue
		}
		fmt.Fprintf(p.stdout, "✓ %s : %s\n", step.name, note)
	}
	return code
}

func (h house) loginNote() string {
	for _, s := range []config.Secret{h.token, h.password} {
		if s.Found() && !h.there.device {
			return h.Homeserver + ", premier accès avec " + s.From
		}
	}
	return h.Homeserver + ", session déjà ouverte"
}

// checkLanguages makes sure that every language says all that French says.
func checkLanguages(context.Context) (string, error) {
	texts, err := i18n.Load()
	if err != nil {
		return "", fmt.Errorf("load languages: %w", err)
	}
	want := strings.Join(texts.Keys(i18n.French), "\n")
	var codes []string
	for _, lang := range i18n.Langs() {
		if strings.Join(texts.Keys(lang), "\n") != want {
			return "", fmt.Errorf("language %s has other texts than fr: this build is broken", lang)
		}
		codes = append(codes, string(lang))
	}
	return strings.Join(codes, ", "), nil
}

// checkFolder proves that the data folder can be written, or made where it is missing.
func (h house) checkFolder(context.Context) (string, error) {
	dir, note := h.Data, h.Data
	for {
		info, err := os.Stat(dir)
		if err == nil && !info.IsDir() {
			return "", folderFailure(h, fmt.Errorf("%s is not a folder", dir))
		} else if err == nil {
			break
		} else if !errors.Is(err, fs.ErrNotExist) || dir == filepath.Dir(dir) {
			return "", folderFailure(h, err)
		}
		dir, note = filepath.Dir(dir), h.Data+", créé au premier démarrage"
	}
	probe, err := os.MkdirTemp(dir, ".tocsin-check-*")
	if err != nil {
		return "", folderFailure(h, err)
	}
	return note, os.Remove(probe)
}

func (h house) checkKey(context.Context) (string, error) {
	_, err := h.key.Find()
	if errors.Is(err, fs.ErrNotExist) {
		return h.key.File + ", créée au premier démarrage", nil
	} else if err != nil {
		return "", keyFailure(h, err)
	}
	return h.key.Source(), nil
}

// checkDatabase opens a copy, so that a new version does not bring the schema of a
// database up to date before it is asked to run.
func (h house) checkDatabase(ctx context.Context) (string, error) {
	if h.on() {
		return h.checkServer(ctx)
	}
	if _, err := os.Stat(h.database); errors.Is(err, fs.ErrNotExist) && !h.there.device {
		return h.database + ", créée au premier démarrage", nil
	}
	key, err := h.key.Find()
	if err != nil {
		return "", failure{exitKey, "pas vérifiée, il faut d'abord la clé.", "", err}
	}
	lock, err := lockFile(h.lockPath(), os.O_RDWR)
	switch {
	case errors.Is(err, errLocked):
		return "pas vérifiée, un Tocsin tourne avec elle", nil
	case err == nil:
		defer lock.Close()
	case !errors.Is(err, fs.ErrNotExist):
		return "", folderFailure(h, err)
	}
	dir, err := os.MkdirTemp(h.Data, ".tocsin-check-*")
	if err != nil {
		return "", folderFailure(h, err)
	}
	defer os.RemoveAll(dir)
	copied, err := copyDatabase(dir, h.database)
	if err != nil {
		return "", err
	}
	store, err := h.open(ctx, copied, key, nil)
	if err != nil {
		return "", err
	}
	return h.database + " s'ouvre avec cette clé", store.Close()
}
