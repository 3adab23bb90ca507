package commands

import (
	"slices"
	"strings"

	"tocsin/collective/taxonomy"
	"tocsin/i18n"
)

// taskOnMenu finds a task by its name in any language or the beginning of it, its plural too.
func (c *Call) taskOnMenu(menu []string, name string) (string, bool) {
	folded := strings.TrimRight(i18n.Fold(name), "s")
	if len(folded) < 3 {
		return "", false
	}
	var found []string
	for _, task := range menu {
		names := []string{task}
		if term, ok := taxonomy.Find(taxonomy.Task, task); ok {
			for _, n := range term.Names {
				names = append(names, n)
			}
		}
		for _, n := range names {
			if exact := i18n.Fold(n); exact == i18n.Fold(name) {
				return task, true
			} else if strings.HasPrefix(exact, folded) || slices.ContainsFunc(strings.Fields(exact), func(w string) bool { return strings.HasPrefix(w, folded) }) {
				found = append(found, task)
				break
			}
		}
	}
	if len(found) == 1 {
		return found[0], true
	}
	return "", false
}

func (c *Call) refusalHow(menu []string) error {
	return refuse("refused.how-again", "refused", c.commandLine(refusedKey), "task", c.exampleTask(c.voice, menu))
}

func (c *Call) noSuchTask(menu []string, words []string) error {
	names := make([]string, len(menu))
	for i, task := range menu {
		names[i] = itoa(i+1) + " " + c.task(task)
	}
	return refuse("refused.unknown-task", "said", quoted(strings.Join(words, " ")), "menu", strings.Join(names, ", "))
}

// allTasks are the slugs of the whole vocabulary.
func allTasks() []string {
	terms := taxonomy.Terms(taxonomy.Task)
	slugs := make([]string, len(terms))
	for i, t := range terms {
		slugs[i] = t.Slug
	}
	return slugs
}
