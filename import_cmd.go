package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"slices"
	"strings"

	"tocsin/collective/export"
	"tocsin/collective/journal"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/storage"
)

// bringIn reads circles out of files into the database of the configuration, one after the other;
// each as a whole or not at all. The bot must not run.
func (p program) bringIn(ctx context.Context, args []string) error {
	flags, file := newFlags("import")
	files, err := p.parse(flags, args)
	if err != nil {
		return err
	} else if len(files) == 0 {
		return failure{exitUsage, "Commande non comprise.", "par exemple : tocsin import tocsin-liege.zip ; plusieurs cercles du même collectif : tous leurs fichiers à la suite.", err}
	}
	for _, name := range files { // before anything is made
		if _, err := os.Stat(name); err != nil {
			return unreadable(name, err)
		}
	}
	h, err := p.housed(ctx, *file)
	if err != nil {
		return err
	}
	lock, err := h.lock()
	if err != nil {
		return err
	}
	defer lock.Close()
	store, err := h.openStore(ctx, slog.New(slog.DiscardHandler), func() error { return storage.ErrTaken })
	if err != nil {
		return err
	}
	defer func() { _ = store.Close() }()
	texts, err := i18n.Load()
	if err != nil {
		return fmt.Errorf("load languages: %w", err)
	}
	engine := commands.New(store, texts, commands.Settings{Language: h.Language, Zone: h.Zone}, slog.New(slog.DiscardHandler))
	var all []storage.Imported
	for _, name := range files {
		done, err := bringInFile(ctx, store, name, engine.Exporting(""))
		if err != nil {
			return importFailure(name, err)
		}
		all = append(all, done)
		fmt.Fprintf(p.stdout, "✓ %s : cercle %s\n    %s\n    journal : %d entrées, chaîne intacte, tête %s\n", name, printable(done.Name), countsText(done), done.Rows["journal"], journal.Groups(done.Head))
	}
	p.tellNext(all)
	return nil
}

func bringInFile(ctx context.Context, store *storage.Store, name string, e storage.Exporting) (done storage.Imported, err error) {
	f, err := os.Open(name)
	if err != nil {
		return done, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return done, err
	}
	in, err := export.Open(f, info.Size(), storage.ExportTables())
	if err != nil {
		return done, err
	}
	return store.Import(ctx, in, e)
}

func countsText(done storage.Imported) string {
	var texts []string
	for _, of := range []struct{ table, name string }{
		{"members", "membres"}, {"proposals", "propositions"}, {"assemblies", "assemblées"}, {"actions", "actions"}, {"tasks", "tâches"},
		{"promises", "promesses"}, {"reports", "signalements"},
	} {
		texts = append(texts, fmt.Sprintf("%s %d", of.name, done.Rows[of.table]))
	}
	return strings.Join(texts, ", ")
}

// tellNext says what a person has to know and do now.
func (p program) tellNext(all []storage.Imported) {
	here := []string{}
	for _, done := range all {
		here = append(here, done.Name)
	}
	for _, done := range all {
		if len(done.Open) > 0 {
			fmt.Fprintf(p.stdout, "À revoter, cercle %s : n° %s. Les bulletins ne quittent jamais l'ancien Tocsin.\n", printable(done.Name), strings.Trim(fmt.Sprint(done.Open), "[]"))
		}
		for _, name := range slices.Sorted(slices.Values(done.Absent)) {
			if !slices.Contains(here, name) {
				fmt.Fprintf(p.stdout, "Le cercle %s a des choses en commun avec %s, qui n'est pas ici : importez aussi son export, "+
					"sinon ce qui se vote avec lui sera retiré à l'échéance.\n", printable(done.Name), printable(name))
			}
		}
	}
	fmt.Fprintln(p.stdout, "Comparez la tête du journal avec celle qu'un membre a notée. Puis : tocsin run, et invitez le bot dans le même salon ; "+
		"retirez-en l'ancien bot, sinon les deux répondent.")
}

func unreadable(name string, err error) failure {
	return failure{exitUsage, "Le fichier ne peut pas être lu : " + name, "vérifiez son nom et ses droits.", err}
}

// importFailure says what is wrong with a file, or with where it was to go. Nothing of it came in.
func importFailure(name string, err error) error {
	var fault *export.Fault
	var broken *journal.Fault
	var collision *storage.Collision
	switch {
	case errors.As(err, &fault):
		return faultFailure(name, fault)
	case errors.As(err, &broken):
		return failure{exitTampered, "Le journal de cet export a été changé après coup : " + name + "\n  " + faultText(broken) + ". Rien n'a été importé.",
			"gardez le fichier, prévenez les membres, et demandez-en un autre à l'ancien bot (!exporter).", err}
	case errors.As(err, &collision):
		return collisionFailure(name, collision)
	case errors.Is(err, storage.ErrThere):
		return failure{exitUsage, "Ce cercle, ou son salon, est déjà dans cette base : " + name + ". Rien n'a été importé.",
			"si c'est le bon, il n'y a rien à faire. Si le bot a été invité avant l'import, recommencez avec un autre dossier de données (data), et invitez-le après.", err}
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
		return unreadable(name, err)
	}
	return err
}

func collisionFailure(name string, c *storage.Collision) failure {
	what := fmt.Sprintf("Cette base a déjà autre chose à cette place (%s, %s) : %s. Rien n'a été importé.", c.Table, c.Row, name)
	if c.Table == "members" {
		what = "Cette base connaît déjà un membre de ce cercle sous un autre numéro interne : " + name + ". Rien n'a été importé."
	}
	return failure{exitUsage, what, "importez dans un dossier de données vide (data), avec un compte de bot à lui. Les numéros sont dans le journal et " +
		"dans la tête des membres : ils ne sont pas changés. Plusieurs cercles du même collectif : leurs exports ensemble, faits au même moment.", c}
}

func faultFailure(name string, f *export.Fault) failure {
	what, code := "Ce n'est pas un export de Tocsin, ou il est coupé", exitUsage
	todo := "copiez-le encore une fois depuis le salon, sans l'ouvrir ni le recompresser."
	switch f.Kind {
	case export.Changed, export.Strange, export.BadRow:
		what, code = "Cet export a été changé ou abîmé après coup", exitTampered
		todo = "copiez-le encore une fois depuis le salon ; sinon demandez-en un autre à l'ancien bot (!exporter). Gardez celui-ci."
	case export.TooLarge:
		what = "Cet export dépasse ce que ce programme lit"
		todo = "vérifiez d'où vient le fichier : un export d'un cercle n'est jamais si grand."
	case export.Newer:
		what = "Cet export vient d'une autre version de Tocsin"
		todo = "importez-le avec la version qui l'a fait, puis mettez à jour : la base suit. `tocsin version` dit la vôtre."
	}
	return failure{code, what + " : " + name + ". Rien n'a été importé.", todo, f}
}
