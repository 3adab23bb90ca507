package main

import (
	"context"
	"strings"

	"tocsin/demo"
)

// subcommand is one thing that the program does. It returns an exit code. The help, the manual and
// what shells complete are all made of this.
type subcommand struct {
	name, args, does string
	options          []option
	run              func(ctx context.Context, p program, args []string) int
}

// option is a flag; value is what follows it, empty for a flag that is there or not.
type option struct {
	name, value, does string
	aside             bool // not in the line of usage
}

func (c subcommand) usage() string {
	parts := []string{c.name}
	for _, o := range c.options {
		if o.aside {
			continue
		}
		parts = append(parts, "["+strings.TrimSpace("-"+o.name+" "+o.value)+"]")
	}
	if c.args != "" {
		parts = append(parts, c.args)
	}
	return strings.Join(parts, " ")
}

// subcommands lists them in the order in which help shows them.
func subcommands() []subcommand {
	shown := option{"config", "FICHIER", "la configuration ; config.yaml si rien n'est dit", false}
	file := shown // said once, below the help
	file.aside = true
	ending := func(do func(program, context.Context, []string) error) func(context.Context, program, []string) int {
		return func(ctx context.Context, p program, args []string) int { return p.end(do(p, ctx, args)) }
	}
	return []subcommand{
		{"run", "", "fait tourner le bot", []option{shown}, ending(program.serve)},
		{"check", "", "vérifie tout sans se connecter", []option{shown},
			func(ctx context.Context, p program, args []string) int { return p.check(ctx, args) }},
		{"doctor", "", "examine tout, serveur Matrix compris, sans rien changer",
			[]option{file, {"json", "", "pour un programme", false}}, ending(program.doctor)},
		{"health", "", "dit si le bot qui tourne va bien : pour un conteneur", []option{file}, ending(program.health)},
		{"backup", "DOSSIER|FICHIER", "sauvegarde les données, aussi pendant que le bot tourne",
			[]option{file, {"keep", "N", "n'en garde que les N dernières du dossier", false}}, ending(program.backup)},
		{"restore", "SAUVEGARDE", "remet une sauvegarde dans un dossier de données vide", []option{file}, ending(program.restore)},
		{"config", "", "écrit une configuration à remplir", nil,
			func(_ context.Context, p program, args []string) int { return p.example(args) }},
		{"demo", "", "montre un collectif qui décide, puis vous y invite",
			[]option{{"once", "", "finit avec l'histoire", false}, {"fast", "", "sans pauses", false}},
			func(ctx context.Context, p program, args []string) int {
				return demo.Run(ctx, args, p.stdin, p.stdout, p.stderr)
			}},
		{"tally", "FICHIER", "recompte des bulletins publiés", []option{{"method", "M", "la méthode, comme config.yaml les nomme", false}, {"seats", "N", "combien de places", true},
			{"fraction", "PART", "la part qu'il faut, comme 2/3", true}, {"of", "QUOI", "part de quoi : exprimes, votants, electorat", true},
			{"electorate", "N", "combien pouvaient voter", true}},
			func(_ context.Context, p program, args []string) int { return p.end(p.tally(args)) }},
		{"verify", "[FICHIER] [EMPREINTE]", "vérifie le journal d'une base, d'une sauvegarde ou d'un fichier, sans rien écrire",
			[]option{file, {"circle", "N", "un cercle seulement", true}}, ending(program.verify)},
		{"mask", "", "masque les données personnelles d'un texte, ligne par ligne", nil,
			func(_ context.Context, p program, args []string) int { return p.end(p.mask(args)) }},
		{"completion", "bash|zsh|fish", "écrit de quoi compléter les commandes dans un terminal", nil,
			func(_ context.Context, p program, args []string) int { return p.end(p.completion(args)) }},
		{"man", "", "écrit la page de manuel (tocsin.1)", nil,
			func(_ context.Context, p program, args []string) int { return p.end(p.manual(args)) }},
		{"version", "", "dit quelle version c'est", nil,
			func(ctx context.Context, p program, args []string) int { return p.version(ctx, args) }},
		{"help", "", "montre cette aide", nil,
			func(_ context.Context, p program, _ []string) int { return p.help() }},
	}
}
