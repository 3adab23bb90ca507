package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// manual writes the page for man(1). docs/tocsin.1 is what it writes.
func (p program) manual(args []string) error {
	if len(args) > 0 {
		return usage(fmt.Errorf("unexpected argument %q", args[0]))
	}
	if _, err := fmt.Fprint(p.stdout, manualPage()); err != nil {
		return fmt.Errorf("write manual: %w", err)
	}
	return nil
}

func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// roff has a text stand as it is written.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		text = `\&` + text
	}
	return text
}

func manualPage() string {
	var b strings.Builder
	b.WriteString(`.\" written by "tocsin man": change subcommands.go and manual.go
.TH TOCSIN 1 "" "Tocsin" "Manuel de Tocsin"
.SH NOM
tocsin \- un bot Matrix pour décider ensemble
.SH SYNOPSIS
`)
	for _, c := range subcommands() {
		fmt.Fprintf(&b, ".B tocsin %s\n.br\n", roff(c.usage()))
	}
	b.WriteString(".SH DESCRIPTION\n" + roff("Tocsin aide un collectif sans chef à décider, se réunir, agir et signaler, dans des salons Matrix chiffrés. "+
		"Cette page est pour qui l'héberge ; les membres demandent « !aide » au bot.") + "\n.SH COMMANDES\n")
	for _, c := range subcommands() {
		fmt.Fprintf(&b, ".TP\n.B %s\n%s.\n", roff(c.usage()), roff(capital(c.does)))
		for _, o := range c.options {
			fmt.Fprintf(&b, ".RS\n.TP\n.B %s\n%s.\n.RE\n", roff(strings.TrimSpace("-"+o.name+" "+o.value)), roff(o.does))
		}
	}
	b.WriteString(".SH ENVIRONNEMENT\n")
	for _, e := range [][2]string{
		{"TOCSIN_PASSWORD", "le mot de passe du compte, lu au premier démarrage"}, {"TOCSIN_TOKEN", "ou un jeton d'accès"},
		{"TOCSIN_KEY", "la clé de scellement"},
		{"CREDENTIALS_DIRECTORY", "le dossier où systemd met tocsin-password, tocsin-token et tocsin-key"},
	} {
		fmt.Fprintf(&b, ".TP\n.B %s\n%s.\n", roff(e[0]), roff(e[1]))
	}
	b.WriteString(".SH FIN\n")
	for _, e := range exits() {
		fmt.Fprintf(&b, ".TP\n.B %d\n%s.\n", e.code, roff(e.means))
	}
	b.WriteString(".SH VOIR AUSSI\n" + roff("docs/operate.fr.md, docs/security.md") + "\n")
	return b.String()
}
