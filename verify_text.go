package main

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"tocsin/collective/journal"
	"tocsin/storage"
)

func chainText(c *journal.Chain) string {
	entries := "entrées"
	if c.Entries < 2 {
		entries = "entrée"
	}
	return fmt.Sprintf("%d %s, chaîne intacte\n    tête %s", c.Entries, entries, journal.Groups(c.Head))
}

func followed(n int64) string {
	switch n {
	case 0:
		return "c'est la dernière"
	case 1:
		return "1 a suivi"
	}
	return fmt.Sprintf("%d ont suivi", n)
}

// faultText says in French what does not fit, and where.
func faultText(f *journal.Fault) string {
	switch f.Kind {
	case journal.Missing:
		return fmt.Sprintf("l'entrée %d manque", f.Entry)
	case journal.Misplaced:
		return fmt.Sprintf("à la place de l'entrée %d, il y en a une d'un autre numéro : ajoutée, ou déplacée", f.Entry)
	case journal.Reworded:
		return fmt.Sprintf("le texte de l'entrée %d n'est pas celui qui a été écrit", f.Entry)
	case journal.Foreign:
		return fmt.Sprintf("l'entrée %d est d'un autre cercle", f.Entry)
	}
	return fmt.Sprintf("l'entrée %d ne suit pas de celle d'avant : changée, ajoutée ou mise à la place d'une autre", f.Entry)
}

func tampered(broken []string, cause error) failure {
	return failure{exitTampered, "Le journal a été changé après coup.\n  " + strings.Join(broken, "\n  "),
		"gardez le fichier tel quel, arrêtez le bot, prévenez les membres. L'empreinte que chaque membre a notée dit " +
			"jusqu'où le journal est le leur : tocsin verify SAUVEGARDE EMPREINTE, sauvegarde après sauvegarde.", cause}
}

// archiveFailure says what keeps a database from being read.
func archiveFailure(path string, err error) error {
	if errors.Is(err, storage.ErrNotFound) {
		return failure{exitUsage, "Il n'y a pas encore de base : " + path, "vérifiez son nom (search_path).", err}
	}
	if errors.Is(err, storage.ErrDamaged) {
		return failure{exitDamaged, "La base est abîmée, ou n'en est pas une de Tocsin : " + path,
			"gardez le fichier ; essayez une sauvegarde : tocsin verify SAUVEGARDE.", err}
	}
	if errors.Is(err, storage.ErrUnreachable) || errors.Is(err, storage.ErrRefused) || errors.Is(err, storage.ErrServer) {
		return err // of a server
	}
	return failure{exitUsage, "La base ne peut pas être lue : " + path, "vérifiez le nom du fichier et ses droits.", err}
}

// printable leaves out of a name what could move a terminal's cursor.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, text)
}
