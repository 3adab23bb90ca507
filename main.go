// Tocsin is a Matrix bot with which a collective decides together.
//
// This package only wires: each subcommand reads the configuration, opens what it
// needs in the order configuration, lock, key, database, connection, and ends with
// an exit code and, where something went wrong, with what to do about it.
package main

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // an image without any other file knows the time zones

	"tocsin/demo"
)

//go:embed config.yaml
var defaults []byte

// program is a run of Tocsin, and what it has of the world outside.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // after the first signal, the second one ends at once
	p := program{os.Stdin, os.Stdout, os.Stderr, os.Getenv}
	os.Exit(p.run(ctx, os.Args[1:]))
}

// subcommand is one thing that the program does. It returns an exit code.
type subcommand struct {
	name, usage, does string
	run               func(ctx context.Context, p program, args []string) int
}

// subcommands lists them in the order in which help shows them.
func subcommands() []subcommand {
	return []subcommand{
		{"run", "run [-config FICHIER]", "fait tourner le bot",
			func(ctx context.Context, p program, args []string) int { return p.end(p.serve(ctx, args)) }},
		{"check", "check [-config FICHIER]", "vérifie tout sans se connecter",
			func(ctx context.Context, p program, args []string) int { return p.check(ctx, args) }},
		{"config", "config", "écrit une configuration à remplir",
			func(_ context.Context, p program, args []string) int { return p.example(args) }},
		{"demo", "demo [-once] [-fast]", "montre un collectif qui décide, puis vous y invite",
			func(ctx context.Context, p program, args []string) int {
				return demo.Run(ctx, args, p.stdin, p.stdout, p.stderr)
			}},
		{"tally", "tally -method M FICHIER", "recompte des bulletins publiés",
			func(_ context.Context, p program, args []string) int { return p.end(p.tally(args)) }},
		{"verify", "verify [FICHIER] [EMPREINTE]", "vérifie le journal d'une base ou d'un fichier, sans rien écrire",
			func(ctx context.Context, p program, args []string) int { return p.end(p.verify(ctx, args)) }},
		{"export", "export [-circle N] FICHIER", "écrit tout ce que voit un cercle, pour l'emporter",
			func(ctx context.Context, p program, args []string) int { return p.end(p.export(ctx, args)) }},
		{"import", "import FICHIER…", "continue ici des cercles venus d'ailleurs",
			func(ctx context.Context, p program, args []string) int { return p.end(p.bringIn(ctx, args)) }},
		{"mask", "mask", "masque les données personnelles d'un texte, ligne par ligne",
			func(_ context.Context, p program, args []string) int { return p.end(p.mask(args)) }},
		{"version", "version", "dit quelle version c'est",
			func(ctx context.Context, p program, args []string) int { return p.version(ctx, args) }},
		{"help", "help", "montre cette aide",
			func(_ context.Context, p program, _ []string) int { return p.help() }},
	}
}

// run does what args ask for and returns the exit code.
func (p program) run(ctx context.Context, args []string) int {
	if len(args) == 0 {
		_ = p.help()
		return exitUsage
	}
	name := args[0]
	if name == "-h" || name == "-help" || name == "--help" {
		name = "help"
	}
	for _, c := range subcommands() {
		if c.name == name {
			return c.run(ctx, p, args[1:])
		}
	}
	return p.end(usage(fmt.Errorf("unknown subcommand %q", name)))
}

func (p program) help() int {
	fmt.Fprint(p.stdout, "Tocsin, un bot Matrix pour décider ensemble.\n\n")
	for _, c := range subcommands() {
		fmt.Fprintf(p.stdout, "  tocsin %-29s %s\n", c.usage, c.does)
	}
	fmt.Fprint(p.stdout, "\nSans -config, le fichier est config.yaml. Mots de passe et clés : variables\n",
		"TOCSIN_PASSWORD, TOCSIN_TOKEN et TOCSIN_KEY, fichiers, ou secrets systemd.\n",
		"\nFin : 0 tout va bien, 1 imprévu, 2 usage ou configuration, 3 clé,\n",
		"4 base abîmée, 5 session fermée par le serveur, 6 journal ou export changé.\n")
	return exitOK
}

// example writes the configuration that the program holds, to be filled in.
func (p program) example(args []string) int {
	if len(args) > 0 {
		return p.end(usage(fmt.Errorf("unexpected argument %q", args[0])))
	}
	if _, err := p.stdout.Write(defaults); err != nil {
		return p.end(fmt.Errorf("write example: %w", err))
	}
	return exitOK
}
