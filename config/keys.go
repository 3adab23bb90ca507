package config

import (
	"time"

	"gopkg.in/yaml.v3"
)

// key is one key that a configuration can have: a value, a section or a refusal.
type key struct {
	name   string
	read   func(*reader, *yaml.Node) error // takes a value; what is wrong, with a remedy
	list   bool                            // may stand without a value
	keys   []key                           // of a section
	whole  func(*reader, string, int)      // of a section without a problem, its path and line: do its keys go together?
	refuse string                          // why it may not stand here
}

// keys is all that a configuration can say.
func keys() []key {
	return []key{
		{name: "homeserver", read: text(address, func(c *Config) *string { return &c.Homeserver })},
		{name: "user", read: text(account, func(c *Config) *string { return &c.User })},
		{name: "name", read: text(displayName, func(c *Config) *string { return &c.Name })},
		{name: "data", read: readData},
		{name: "database", read: text(databaseAddress, func(c *Config) *string { return &c.database })},
		{name: "database_file", read: file(func(c *Config) *secretFile { return &c.databaseFile })},
		{name: "password_file", read: file(func(c *Config) *secretFile { return &c.passwordFile })},
		{name: "token_file", read: file(func(c *Config) *secretFile { return &c.tokenFile })},
		{name: "key_file", read: file(func(c *Config) *secretFile { return &c.keyFile })},
		{name: "inviters", read: readInviters, list: true},
		{name: "language", read: readLanguage},
		{name: "zone", read: readZone},
		{name: "sync_limit", read: readSyncLimit},
		{name: "burst", read: readBurst},
		{name: "hours", whole: wholeHours, keys: []key{
			{name: "days", read: readDays},
			{name: "from", read: readClock(func(c *Config) *int { return &c.Hours.From })},
			{name: "to", read: readClock(func(c *Config) *int { return &c.Hours.To })},
		}},
		{name: "rules", keys: kindKeys()},
		{name: "assemblies", keys: []key{
			{name: "quorum", read: readPresence},
			{name: "approvals", read: readApprovals},
			{name: "corrections", read: readCorrections},
		}},
		{name: "actions", keys: []key{
			{name: "decided", read: readDecided},
		}},
		{name: "metrics", read: readMetrics},
		{name: "log", keys: []key{
			{name: "level", read: readLevel},
			{name: "format", read: readFormat},
		}},
		{name: "password", refuse: refused("password_file", "TOCSIN_PASSWORD")},
		{name: "token", refuse: refused("token_file", "TOCSIN_TOKEN")},
		{name: "access_token", refuse: refused("token_file", "TOCSIN_TOKEN")},
		{name: "key", refuse: refused("key_file", "TOCSIN_KEY")},
	}
}

func refused(fileKey, env string) string {
	return "a secret may not stand in this file: put it into a file of its own (chmod 600) and write " +
		fileKey + ": FILE here, or set " + env + "; change it if others could read this file"
}

func find(keys []key, name string) (key, bool) {
	for _, k := range keys {
		if k.name == name {
			return k, true
		}
	}
	return key{}, false
}

// loadZone knows the zones by their IANA names only: "Local" depends on the machine.
func loadZone(name string) (*time.Location, bool) {
	if name == "" || name == "Local" {
		return nil, false
	}
	zone, err := time.LoadLocation(name)
	return zone, err == nil
}
