package main

import (
	"fmt"
	"strings"
)

// completion writes for a shell which subcommands and flags there are.
func (p program) completion(args []string) error {
	shells := map[string]func() string{"bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion}
	if len(args) != 1 || shells[args[0]] == nil {
		return failure{exitUsage, "Commande non comprise.", "tocsin completion bash, zsh ou fish : « tocsin completion bash > /etc/bash_completion.d/tocsin », " +
			"« tocsin completion zsh > \"${fpath[1]}/_tocsin\" », « tocsin completion fish > ~/.config/fish/completions/tocsin.fish ».",
			fmt.Errorf("unknown shell %q", strings.Join(args, " "))}
	}
	if _, err := fmt.Fprint(p.stdout, shells[args[0]]()); err != nil {
		return fmt.Errorf("write completion: %w", err)
	}
	return nil
}

// flagsOf are the flags of a subcommand as they are typed.
func flagsOf(c subcommand) string {
	var all []string
	for _, o := range c.options {
		all = append(all, "-"+o.name)
	}
	return strings.Join(all, " ")
}

func bashCompletion() string {
	var b strings.Builder
	b.WriteString("# bash completion for tocsin, written by `tocsin completion bash`\n_tocsin() {\n\tlocal cur=${COMP_WORDS[COMP_CWORD]} words=\n\tif [ \"$COMP_CWORD\" -eq 1 ]; then\n\t\twords=\"")
	var names []string
	for _, c := range subcommands() {
		names = append(names, c.name)
	}
	b.WriteString(strings.Join(names, " ") + "\"\n\telse\n\t\tcase ${COMP_WORDS[1]} in\n")
	for _, c := range subcommands() {
		words := flagsOf(c)
		if c.name == "completion" {
			words = strings.ReplaceAll(c.args, "|", " ")
		}
		if words != "" {
			fmt.Fprintf(&b, "\t\t%s) words=\"%s\" ;;\n", c.name, words)
		}
	}
	b.WriteString("\t\tesac\n\tfi\n\tCOMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n}\ncomplete -o default -F _tocsin tocsin\n")
	return b.String()
}

// quoteShell puts a text between single quotes.
func quoteShell(text string) string { return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'" }

func zshCompletion() string {
	var b strings.Builder
	b.WriteString("#compdef tocsin\n# written by `tocsin completion zsh`\n_tocsin() {\n\tlocal -a commands=(\n")
	colons := strings.NewReplacer(":", `\:`)
	for _, c := range subcommands() {
		fmt.Fprintf(&b, "\t\t%s\n", quoteShell(c.name+":"+colons.Replace(c.does)))
	}
	b.WriteString("\t)\n\tif (( CURRENT == 2 )); then\n\t\t_describe command commands\n\t\treturn\n\tfi\n\tcase $words[2] in\n")
	for _, c := range subcommands() {
		if c.name == "completion" {
			b.WriteString("\tcompletion) compadd bash zsh fish ;;\n")
		} else if flags := flagsOf(c); flags != "" {
			fmt.Fprintf(&b, "\t%s) compadd -- %s; _files ;;\n", c.name, flags)
		}
	}
	b.WriteString("\t*) _files ;;\n\tesac\n}\n_tocsin \"$@\"\n")
	return b.String()
}

func fishCompletion() string {
	var b strings.Builder
	b.WriteString("# written by `tocsin completion fish`\n")
	for _, c := range subcommands() {
		fmt.Fprintf(&b, "complete -c tocsin -n __fish_use_subcommand -a %s -d %s\n", c.name, quoteFish(c.does))
		for _, o := range c.options {
			takes := ""
			if o.value != "" {
				takes = " -r"
			}
			fmt.Fprintf(&b, "complete -c tocsin -n '__fish_seen_subcommand_from %s' -o %s%s -d %s\n", c.name, o.name, takes, quoteFish(o.does))
		}
	}
	b.WriteString("complete -c tocsin -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'\n")
	return b.String()
}

func quoteFish(text string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(text) + "'"
}
