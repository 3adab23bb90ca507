package config

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

// address checks the address of a homeserver, and drops the slash at its end.
func address(s string) (string, error) {
	u, err := url.Parse(s)
	switch {
	case err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "":
		return "", errors.New("is not an address: write it whole, such as https://matrix.example.org")
	case u.User != nil:
		return "", errors.New("holds a name or password: remove what stands before the @")
	case strings.ContainsAny(s, "?#"):
		return "", errors.New("holds more than an address: remove everything from ? or # on")
	}
	return strings.TrimRight(s, "/"), nil
}

// account checks the bot's own id, or its local part.
func account(s string) (string, error) {
	if isID(s) || !strings.ContainsAny(s, "@:") && isPlain(s) {
		return s, nil
	}
	return "", errors.New(`is not an account: write it whole and in quotes, such as "@tocsin:example.org"`)
}

func displayName(s string) (string, error) {
	if len(s) > 100 || strings.TrimSpace(s) != s || strings.ContainsFunc(s, unicode.IsControl) {
		return "", errors.New("is no name to show: at most 100 bytes, on one line, without spaces around it")
	}
	return s, nil
}

func isPlain(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(c rune) bool {
		return unicode.IsSpace(c) || unicode.IsControl(c) || strings.ContainsRune("@/#!*", c)
	})
}

// isID says whether s is a Matrix id of somebody.
func isID(s string) bool {
	name, ok := strings.CutPrefix(s, "@")
	local, server, full := strings.Cut(name, ":")
	return ok && full && local != "" && isServer(server) &&
		!strings.ContainsFunc(local, func(c rune) bool { return unicode.IsSpace(c) || unicode.IsControl(c) || c == '@' })
}

// isServer says whether s is the name of a server, as it stands in ids.
func isServer(s string) bool {
	u, err := url.Parse("//" + s)
	return err == nil && isPlain(s) && u.Host == s && u.Hostname() != "" && s == strings.ToLower(s)
}

func readInviters(r *reader, n *yaml.Node) error {
	r.Inviters = nil
	if n.ShortTag() == "!!null" {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		return fmt.Errorf(`expected a list, found %s: write [example.org, "@anna:example.org"]`, kind(n))
	}
	for i, item := range n.Content {
		s, err := word(item)
		if err == nil && !isID(s) && !isServer(s) {
			err = errors.New(`is neither a server such as example.org nor a person such as "@anna:example.org"`)
		}
		if err != nil {
			r.add(item.Line, fmt.Sprintf("inviters, item %d", i+1), err.Error())
			continue
		}
		r.Inviters = append(r.Inviters, s)
	}
	return nil
}
