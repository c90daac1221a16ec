// src/wazo/data/units.json
var units_default = {
	"asterisk.service": "asterisk",
	"certbot.service": "certbot",
	"certbot.timer": "certbot",
	"cron.service": "cron",
	"dbus.service": "dbus",
	"fail2ban.service": "fail2ban",
	"isc-dhcp-server.service": "isc-dhcp-server",
	"logrotate.service": "logrotate",
	"logrotate.timer": "logrotate",
	"monit.service": "monit",
	"networking.service": "ifupdown",
	"nginx.service": "nginx-common",
	"ntpsec.service": "ntpsec",
	"postfix.service": "postfix",
	"postgresql.service": "postgresql-common",
	"postgresql@.service": "postgresql-common",
	"rabbitmq-server.service": "rabbitmq-server",
	"rsyslog.service": "rsyslog",
	"ssh.service": "openssh-server",
	"ssh.socket": "openssh-server",
	"systemd-journald.service": "systemd",
	"systemd-logind.service": "systemd",
	"systemd-udevd.service": "udev",
	"wazo-agentd.service": "wazo-agentd",
	"wazo-agid.service": "wazo-agid",
	"wazo-amid.service": "wazo-amid",
	"wazo-auth.service": "wazo-auth",
	"wazo-call-logd.service": "wazo-call-logd",
	"wazo-calld.service": "wazo-calld",
	"wazo-chatd.service": "wazo-chatd",
	"wazo-confd.service": "wazo-confd",
	"wazo-confgend.service": "wazo-confgend",
	"wazo-dird.service": "wazo-dird",
	"wazo-dxtora.service": "wazo-dxtora",
	"wazo-phoned.service": "wazo-phoned",
	"wazo-plugind.service": "wazo-plugind",
	"wazo-provd.service": "wazo-provd",
	"wazo-setupd.service": "wazo-setupd",
	"wazo-sysconfd.service": "wazo-sysconfd",
	"wazo-ui.service": "wazo-ui",
	"wazo-webhookd.service": "wazo-webhookd",
	"wazo-websocketd.service": "wazo-websocketd"
};
// src/wazo/unit.ts
const UNIT_NAMES = Object.keys(units_default), UNIT_PACKAGES = new Set(Object.values(units_default)), UNITS = new Set(UNIT_NAMES);
function unitName(e) {
	return /\.(service|socket|device|mount|automount|swap|target|path|timer|slice|scope)$/.test(e) ? e : `${e}.service`;
}
function isUnit(e) {
	let t = unitName(e);
	return UNITS.has(t) || UNITS.has(t.replace(/@.+(\.\w+)$/, "@$1"));
}
Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return unitName;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return UNIT_PACKAGES;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return isUnit;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return UNIT_NAMES;
	}
});
