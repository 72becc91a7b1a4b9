namespace Qiao.Platform.Accounts;

internal static class AccountTexts
{
    public static readonly Problem SignInFirst = new("accounts.sign-in-first", new("请先登录，或在 Authorization 头中提供令牌。", "Sign in first, or send a token in the Authorization header."));
    public static readonly Problem NotPermitted = new("accounts.not-permitted", new("您的角色不能这样做。", "Your role does not permit this."));
    public static readonly Problem Wrong = new("accounts.wrong", new("登录名、密码或动态码不对。", "The sign-in name, password or one-time code is not right."));
    public static readonly Problem CodeNeeded = new("accounts.code-needed", new("请输入验证器中的六位动态码。", "Enter the six-digit code from your authenticator app."));
    public static readonly Problem Locked = new("accounts.locked", new("多次输错，账号已锁定 15 分钟。", "Too many wrong tries; the account is locked for 15 minutes."));
    public static readonly Problem NameTaken = new("accounts.name-taken", new("这个登录名已有人使用。", "This sign-in name is taken."));
    public static readonly Problem NameForm = new("accounts.name-form", new("登录名用 3 到 40 个小写字母、数字、点、横线或 @。", "Use 3 to 40 lower-case letters, digits, dots, hyphens or @."));
    public static readonly Problem PasswordShort = new("accounts.password-short", new("密码至少 10 个字符。", "The password needs at least 10 characters."));
    public static readonly Problem RoleUnknown = new("accounts.role-unknown", new("没有这个角色。", "There is no such role."));
    public static readonly Problem ScopeUnknown = new("accounts.scope-unknown", new("没有这个行政区划代码。", "There is no such division code."));
    public static readonly Problem CodeWrong = new("accounts.code-wrong", new("动态码不对，请核对手机时间后再试。", "The code is not right; check your phone's clock and try again."));

    public static readonly Bilingual SignIn = new("登录", "Sign in");
    public static readonly Bilingual SignInName = new("登录名", "Sign-in name");
    public static readonly Bilingual Password = new("密码", "Password");
    public static readonly Bilingual Code = new("动态码", "One-time code");
    public static readonly Bilingual CodeHint = new("已开启两步验证的账号填写；其他人留空。", "Only for accounts with two-step sign-in; others leave it empty.");
    public static readonly Bilingual DemoLogins = new("演示登录", "Demo logins");
    public static readonly Bilingual DemoLoginsHint = new("演示区域里的账号，每种角色一个，密码都是 {0}。", "One login per role in the demo region; the password of each is {0}.");
    public static readonly Bilingual SignedIn = new("已登录。", "You are signed in.");
    public static readonly Bilingual SignedOut = new("已退出。", "You are signed out.");
    public static readonly Bilingual Account = new("我的账号", "My account");
    public static readonly Bilingual Roles = new("角色", "Roles");
    public static readonly Bilingual NoRoles = new("没有角色", "No roles");
    public static readonly Bilingual Sessions = new("登录中的设备", "Where you are signed in");
    public static readonly Bilingual ThisOne = new("当前", "This one");
    public static readonly Bilingual Browser = new("浏览器", "Browser");
    public static readonly Bilingual Since = new("登录时间", "Since");
    public static readonly Bilingual LastSeen = new("最近使用", "Last seen");
    public static readonly Bilingual End = new("退出这台设备", "Sign out there");
    public static readonly Bilingual SessionEnded = new("那台设备已退出。", "That session has ended.");
    public static readonly Bilingual TwoStep = new("两步验证", "Two-step sign-in");
    public static readonly Bilingual TwoStepOn = new("已开启。登录时需要验证器中的动态码。", "On. Signing in asks for a code from your authenticator app.");
    public static readonly Bilingual TwoStepOff = new("未开启。工作人员的权限在开启并验证后才生效。", "Off. Staff roles take effect only after it is set up and confirmed.");
    public static readonly Bilingual TwoStepSetUp = new("开启两步验证", "Set up two-step sign-in");
    public static readonly Bilingual TwoStepHow = new("用验证器应用扫描二维码，或手工输入密钥，再填写应用显示的六位数字。", "Scan the code with an authenticator app, or type the key, then enter the six digits it shows.");
    public static readonly Bilingual TwoStepKey = new("密钥", "Key");
    public static readonly Bilingual Confirm = new("确认", "Confirm");
    public static readonly Bilingual Tokens = new("程序用的令牌", "Tokens for programs");
    public static readonly Bilingual TokensHint = new("供单位自己的系统调用 API。令牌只显示一次。", "For your own systems to call the API. A token is shown once.");
    public static readonly Bilingual NoTokens = new("还没有令牌。", "There are no tokens yet.");
    public static readonly Bilingual TokenName = new("用途", "What it is for");
    public static readonly Bilingual MakeToken = new("生成令牌", "Make a token");
    public static readonly Bilingual TokenMade = new("请立即复制保存，离开本页后不再显示。", "Copy it now; it is not shown again.");
    public static readonly Bilingual Revoke = new("作废", "Revoke");
    public static readonly Bilingual TokenRevoked = new("令牌已作废。", "The token has been revoked.");
    public static readonly Bilingual Expires = new("有效期至", "Expires");
    public static readonly Bilingual Never = new("从未", "Never");
    public static readonly Bilingual WholeCountry = new("全国", "the whole country");
    public static readonly Bilingual Action = new("操作", "Action");
}
